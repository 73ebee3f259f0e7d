package dev.kontor.account.password;

import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where passwords are hashed and judged: at most two at a time per core. Others queue briefly and
 * then get 429, so that a flood of them can't take the memory and the cores from everybody else.
 */
@Singleton
final class HashingSlots {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore slots =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  <T> T in(Supplier<T> work) {
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
