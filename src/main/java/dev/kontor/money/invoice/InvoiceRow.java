package dev.kontor.money.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands now. Amounts are minor units.
 *
 * @param seller as JSON, like {@code recipient}, {@code taxes} and {@code noteIds}
 */
record InvoiceRow(
    UUID id,
    DocumentKind kind,
    String number,
    InvoiceStatus status,
    @Nullable UUID creditsId,
    @Nullable String reason,
    @Nullable UUID orderId,
    String currency,
    String language,
    Instant issuedAt,
    LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable Instant paidAt,
    String taxCountry,
    TaxReason taxReason,
    @Nullable String taxText,
    String seller,
    String recipient,
    long subtotal,
    long discount,
    long net,
    long tax,
    long total,
    long paid,
    long setAside,
    long credited,
    long returned,
    String taxes,
    String noteIds) {
  /** What costs nothing is paid when it is issued. */
  @Nullable Instant settledAt() {
    return total == 0 ? issuedAt : paidAt;
  }

  /** What is still to be paid, without what is set aside for it. */
  long due() {
    return status == InvoiceStatus.OPEN ? total - credited - setAside : 0;
  }
}
