package dev.kontor.platform.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Tells that the database refused something for an owner that was closed in the meantime: whoever
 * asks for it has nothing there any more.
 */
public final class ClosedOwner {
  private static final int DEEPEST = 20;

  /** As the function {@code refuse_for_closed} raises it. */
  private static final String STATE = "KT404";

  private ClosedOwner() {}

  /** Whether that is what a failure came from. */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(each -> each instanceof SQLException sql && STATE.equals(sql.getSQLState()));
  }
}
