package dev.kontor.sale.refund;

import dev.kontor.money.invoice.RefundTarget;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that was given back, in part or whole.
 *
 * @param noteId its credit note
 * @param amount with tax
 * @param operatorId who did that
 */
record Refund(
    UUID organisationId,
    UUID id,
    UUID invoiceId,
    UUID noteId,
    RefundTarget target,
    RefundTerms terms,
    @Nested Money amount,
    String reason,
    UUID operatorId,
    Instant createdAt) {
  /**
   * What of it goes somewhere.
   *
   * @param amount minor units
   * @param holdId what is set aside for what a payment provider is to send
   * @param paymentRefundId what it is asked for
   * @param withdrawalId by which the bank is to send it
   */
  record Part(
      UUID organisationId,
      UUID refundId,
      int number,
      RefundPartTarget target,
      long amount,
      RefundStatus status,
      @Nullable UUID holdId,
      @Nullable UUID paymentRefundId,
      @Nullable UUID withdrawalId) {}
}
