package dev.kontor.account.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.secret.Secrets;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id (RFC 9106), in the strength that OWASP recommends at least: 19
 * MiB, two passes, one lane. They are hashed in their normal form, so that it doesn't matter how a
 * keyboard writes the same letters.
 */
@Singleton
public class PasswordHasher {
  private static final int LEAST_MEMORY_KIB = 19_456;
  private static final int LEAST_PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final Argon2Function argon2;
  private final HashingSlots slots;

  /**
   * What an unknown address is checked against, so that it takes as long as a known one: random
   * bytes that are the hash of nothing, in PHC string format.
   */
  private final String nobodysHash;

  PasswordHasher(PasswordConfig config, HashingSlots slots) {
    this.slots = slots;
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

  /** The hash of the normal form, in PHC string format. */
  public final String hash(String password) {
    var form = PasswordForm.of(password);
    return slots.in(() -> Password.hash(form).addRandomSalt(SALT_BYTES).with(argon2).getResult());
  }

  /**
   * Whether the password is right; takes as long without a hash, and says no. Hashes from before
   * there was a normal form are of what was typed then: where that may have been something else, it
   * is tried too.
   */
  public boolean matches(String password, @Nullable String hash) {
    var checked = hash == null ? nobodysHash : hash;
    var isRight = PasswordForm.written(password).stream().anyMatch(each -> check(each, checked));
    return isRight && hash != null;
  }

  private boolean check(String written, String hash) {
    return slots.in(
        () -> Password.check(written, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }
}
