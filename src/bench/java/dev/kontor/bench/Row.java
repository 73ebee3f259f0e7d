package dev.kontor.bench;

import java.util.OptionalDouble;

/**
 * A row of the table.
 *
 * @param statements per request
 * @param roundTrips to the database, per request: the driver sends each statement by itself, so it
 *     is as many, and one for each commit; {@code begin} goes along with a transaction's first
 *     statement
 * @param processorMillis what a request took of the service's processor time: steadier than all
 *     else where the computer has other things to do, too
 * @param ofSql the rate as a part of that of its SQL alone
 * @param ofFloor the rate as a part of the highest possible
 */
record Row(
    String name,
    int clients,
    Measured measured,
    OptionalDouble statements,
    OptionalDouble roundTrips,
    OptionalDouble processorMillis,
    OptionalDouble ofSql,
    OptionalDouble ofFloor) {

  static Row of(String name, int clients, Measured measured) {
    var unknown = OptionalDouble.empty();
    return new Row(name, clients, measured, unknown, unknown, unknown, unknown, unknown);
  }

  Row withStatements(long all) {
    return new Row(
        name, clients, measured, perRequest(all), roundTrips, processorMillis, ofSql, ofFloor);
  }

  /**
   * Adds to the statements.
   *
   * @param commits per request
   */
  Row withCommits(long commits) {
    var trips = OptionalDouble.of(statements.orElseThrow() + commits);
    return new Row(name, clients, measured, statements, trips, processorMillis, ofSql, ofFloor);
  }

  Row withProcessorMillis(long all) {
    return new Row(
        name, clients, measured, statements, roundTrips, perRequest(all), ofSql, ofFloor);
  }

  /** Compares with as many clients that send its SQL only. */
  Row withSql(double perSecond) {
    var part = OptionalDouble.of(measured.perSecond() / perSecond);
    return new Row(name, clients, measured, statements, roundTrips, processorMillis, part, ofFloor);
  }

  /**
   * Compares.
   *
   * @param seconds what a request must take at least, with as many clients
   */
  Row withFloor(double seconds) {
    var part = OptionalDouble.of(measured.perSecond() * seconds);
    return new Row(name, clients, measured, statements, roundTrips, processorMillis, ofSql, part);
  }

  private OptionalDouble perRequest(double all) {
    return OptionalDouble.of(all / measured.requests());
  }
}
