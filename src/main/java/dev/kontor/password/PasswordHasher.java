package dev.kontor.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.security.Secrets;
import dev.kontor.platform.security.Throttle;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id (RFC 9106), in the strength that OWASP recommends at least: 19
 * MiB, two passes, one lane. At most two hashes run per core; others queue briefly and then get
 * 429, so that a flood of sign-ins can't take the memory and the cores from everybody else.
 */
@Singleton
public class PasswordHasher {
  private static final int LEAST_MEMORY_KIB = 19_456;
  private static final int LEAST_PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Argon2Function argon2;
  private final Semaphore slots =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  /**
   * What an unknown address is checked against, so that it takes as long as a known one: random
   * bytes that are the hash of nothing, in PHC string format.
   */
  private final String nobodysHash;

  PasswordHasher(PasswordConfig config) {
    var isWeak = config.memoryKib() < LEAST_MEMORY_KIB || config.passes() < LEAST_PASSES;
    if (isWeak && LaunchMode.current() != LaunchMode.TEST) {
      throw new StartupFailure(
          "KONTOR_PASSWORDS_MEMORY_KIB and KONTOR_PASSWORDS_PASSES need at least "
              + LEAST_MEMORY_KIB
              + " and "
              + LEAST_PASSES
              + ".");
    }
    argon2 =
        Argon2Function.getInstance(
            config.memoryKib(), config.passes(), LANES, HASH_BYTES, Argon2.ID);
    nobodysHash =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                config.memoryKib(),
                config.passes(),
                LANES,
                BASE64.encodeToString(Secrets.random(SALT_BYTES)),
                BASE64.encodeToString(Secrets.random(HASH_BYTES)));
  }

  /** The hash in PHC string format. */
  public final String hash(String password) {
    return inSlot(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
  }

  /** Whether the password is right; takes as long without a hash, and says no. */
  public boolean matches(String password, @Nullable String hash) {
    var checked = hash == null ? nobodysHash : hash;
    var isRight =
        inSlot(
            () ->
                Password.check(password, checked)
                    .with(Argon2Function.getInstanceFromHash(checked)));
    return isRight && hash != null;
  }

  private <T> T inSlot(Supplier<T> work) {
    try {
      if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Throttle.tooMany(Duration.ofSeconds(5).toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Throttle.tooMany(Duration.ofSeconds(5).toNanos());
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }
}
