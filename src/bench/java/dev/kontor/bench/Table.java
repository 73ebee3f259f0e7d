package dev.kontor.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints the rows as they come. */
final class Table {
  private static final String HEAD = "%-28s %7s %11s %9s %9s %7s %11s %7s %7s %7s %9s%n";
  private static final String ROW = "%-28s %7d %11.1f %9.2f %9.2f %7d %11s %7s %7s %7s %9s%n";
  private static final int WIDTH = 123;

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.printf(
        HEAD,
        "operation",
        "clients",
        "requests/s",
        "p50 ms",
        "p99 ms",
        "errors",
        "statements",
        "trips",
        "CPU ms",
        "of SQL",
        "of floor");
    out.println("-".repeat(WIDTH));
  }

  void add(Row row) {
    out.printf(
        Locale.ROOT,
        ROW,
        row.name(),
        row.clients(),
        row.measured().perSecond(),
        row.measured().percentileMillis(50),
        row.measured().percentileMillis(99),
        row.measured().errors(),
        text(row.statements()),
        text(row.roundTrips()),
        text(row.processorMillis()),
        text(row.ofSql()),
        text(row.ofFloor()));
  }

  /** Between the rows. */
  void say(String line) {
    if (!line.isEmpty()) {
      out.println(line);
    }
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? String.format(Locale.ROOT, "%.2f", number.getAsDouble()) : "";
  }
}
