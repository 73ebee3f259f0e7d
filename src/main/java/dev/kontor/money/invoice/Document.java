package dev.kontor.money.invoice;

import dev.kontor.platform.money.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note with all that is written when it is issued. */
record Document(Head head, List<Line> lines, List<TaxRow> taxes, List<Payment> payments) {
  /** The amounts are minor units. */
  record Head(
      UUID organisationId,
      UUID id,
      DocumentKind kind,
      @Nullable UUID creditsId,
      @Nullable String reason,
      @Nullable UUID orderId,
      String currency,
      String language,
      Party recipient,
      Taxation taxation,
      Evidence evidence,
      long subtotal,
      long discount,
      long net,
      long tax) {
    long total() {
      return Math.addExact(net, tax);
    }
  }

  /**
   * A line.
   *
   * @param creditsLineId of a credit note: the line of the invoice
   * @param tax of a credit note: what of the tax it takes back
   */
  record Line(
      UUID id,
      @Nullable UUID creditsLineId,
      String description,
      @Nullable String offer,
      @Nullable UUID productId,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      long list,
      long discount,
      @Nullable String discountKind,
      @Nullable String discountSource,
      @Nullable String discountText,
      long net,
      Percent rate,
      @Nullable Long tax) {
    static Line of(UUID id, DraftLine line) {
      var discount = line.discount();
      return new Line(
          id,
          null,
          line.description(),
          line.offer(),
          line.productId(),
          line.from(),
          line.to(),
          line.list(),
          line.discounted(),
          discount == null ? null : discount.kind(),
          discount == null ? null : discount.source(),
          discount == null ? null : discount.text(),
          line.net(),
          line.rate(),
          null);
    }
  }

  /** What paid for an invoice, or was given back by a credit note. */
  record Payment(
      PaidWith kind, long net, long tax, UUID entryId, @Nullable UUID paymentId, Instant paidAt) {
    long amount() {
      return Math.addExact(net, tax);
    }
  }
}
