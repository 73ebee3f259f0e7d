package dev.kontor.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is written on an invoice that credit has paid.
 *
 * @param entryId by which it was paid
 * @param orderId null for that of a charge
 */
record Billed(
    UUID organisation,
    UUID id,
    UUID entryId,
    UUID orderId,
    Instant at,
    long net,
    long tax,
    List<Line> lines) {
  /**
   * A line.
   *
   * @param offer null where no product was sold, as are product and days
   */
  record Line(
      String description, String offer, UUID product, LocalDate from, LocalDate to, long net) {}

  Timestamp timestamp() {
    return Timestamp.from(at);
  }
}
