package dev.kontor.platform.database;

import java.util.function.Supplier;

/**
 * What may take its time: the limits of requests don't hold for its statements. Background tasks
 * are, and the few requests that read a whole ledger.
 */
public final class LongWork {
  private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

  private LongWork() {}

  /** The connections that this thread takes meanwhile have no limits. */
  public static <T> T call(Supplier<T> work) {
    var before = RUNNING.get();
    RUNNING.set(true);
    try {
      return work.get();
    } finally {
      RUNNING.set(before);
    }
  }

  static boolean isRunning() {
    return RUNNING.get();
  }
}
