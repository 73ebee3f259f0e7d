package dev.kontor.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * For work that gives way: whoever holds what everybody needs, and wants more, waits for it only so
 * long that nobody else takes the two of them for a deadlock.
 */
public final class LockTimeouts {
  private static final int DEEPEST = 20;

  /** PostgreSQL: lock_not_available. */
  private static final String STATE = "55P03";

  /** Much shorter than PostgreSQL's {@code deadlock_timeout}. */
  private static final Duration SHORT = Duration.ofMillis(100);

  private LockTimeouts() {}

  /** From here to its end the transaction waits for a lock that short only. */
  public static void shorten(Handle handle) {
    handle.execute("set local lock_timeout = " + SHORT.toMillis());
  }

  /** Whether the time to wait for a lock is what a failure came from. */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(each -> each instanceof SQLException sql && STATE.equals(sql.getSQLState()));
  }
}
