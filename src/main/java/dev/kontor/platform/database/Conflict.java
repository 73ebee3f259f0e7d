package dev.kontor.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what the database refused because somebody else was there at the same moment from mistakes
 * of ours, whether it was written by Hibernate or as SQL.
 */
public final class Conflict {
  private static final int DEEPEST = 20;

  /** By PostgreSQL's appendix A. */
  private static final Set<String> STATES =
      Set.of(
          "23503", // what is referred to has just gone
          "23505", // there is one already
          "23P01", // the same, of ranges
          "40001", // not serialisable
          "40P01"); // a deadlock that was broken up

  private Conflict() {}

  /** Whether one is what a failure came from. */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(each -> each instanceof SQLException sql && isOne(sql));
  }

  private static boolean isOne(SQLException failure) {
    var state = failure.getSQLState();
    return state != null && STATES.contains(state);
  }
}
