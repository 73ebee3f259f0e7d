package dev.kontor.bench;

import java.util.OptionalDouble;

/**
 * A row of the table.
 *
 * @param statements per request
 * @param processorMillis what a request took of the service's processor time: steadier than all
 *     else where the computer has other things to do, too
 * @param ofFloor the rate as a part of the highest possible
 */
record Row(
    String name,
    int clients,
    Measured measured,
    OptionalDouble statements,
    OptionalDouble processorMillis,
    OptionalDouble ofFloor) {

  static Row of(String name, int clients, Measured measured) {
    return new Row(
        name,
        clients,
        measured,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  Row withStatements(long all) {
    return new Row(name, clients, measured, perRequest(all), processorMillis, ofFloor);
  }

  Row withProcessorMillis(long all) {
    return new Row(name, clients, measured, statements, perRequest(all), ofFloor);
  }

  /**
   * Compares.
   *
   * @param seconds what a request must take at least, with as many clients
   */
  Row withFloor(double seconds) {
    var part = OptionalDouble.of(measured.perSecond() * seconds);
    return new Row(name, clients, measured, statements, processorMillis, part);
  }

  private OptionalDouble perRequest(double all) {
    return OptionalDouble.of(all / measured.requests());
  }
}
