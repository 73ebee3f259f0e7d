package dev.kontor.platform.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells failures of the database from mistakes of ours: it can't be reached or is going down, the
 * connection broke, none became free in time, or it took too long.
 */
public final class Outage {
  private static final String CONNECTION_CLASS = "08";

  /** Too many connections, no space, no memory. */
  private static final String RESOURCES_CLASS = "53";

  /** The disk, and the like. */
  private static final String SYSTEM_CLASS = "58";

  private static final String LOGIN_CLASS = "28";

  private static final Set<String> STATES =
      Set.of(
          "57014", // a statement's time is over
          "57P01", // the administrator shuts it down
          "57P02", // it crashed
          "57P03", // it starts, or recovers
          "57P04", // the database was dropped
          "57P05", // the session's time is over
          "55P03", // the time for a lock is over
          "25P03", // the transaction's time is over
          "25006", // a stand-by, which only reads
          "3D000"); // there is no such database

  private static final String POOL = "io.agroal.pool.ConnectionPool";
  private static final String POOLED = "io.agroal.pool.wrapper.";

  private Outage() {}

  /** Whether one is what a failure came from. */
  public static boolean isBehind(Throwable failure) {
    return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** A transaction that can't be committed keeps the cause among what it suppressed. */
  private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return false;
    }
    if (failure instanceof SQLException sql && isOne(sql)) {
      return true;
    }
    return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
        .anyMatch(each -> isBehind(each, seen));
  }

  private static boolean isOne(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null) {
      return isOfPool(failure);
    }
    return STATES.contains(state)
        || Stream.of(CONNECTION_CLASS, RESOURCES_CLASS, SYSTEM_CLASS, LOGIN_CLASS)
            .anyMatch(state::startsWith);
  }

  /** The pool's own have no state: the time to wait is over, it is closed, or a connection is. */
  private static boolean isOfPool(SQLException failure) {
    return Stream.of(failure.getStackTrace())
        .limit(1)
        .map(StackTraceElement::getClassName)
        .anyMatch(each -> each.startsWith(POOL) || each.startsWith(POOLED));
  }
}
