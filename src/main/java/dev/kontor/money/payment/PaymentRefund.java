package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payment, or all of it, that its provider is to give back.
 *
 * @param id also names it at the provider
 * @param provider its code
 * @param amount more than zero, in the payment's currency
 * @param purposeKind what it is given back for; of a {@link RefundPurpose}
 * @param failure of a failed one
 * @param settledAt when it succeeded or failed
 * @param contradictedAt when the provider first told the opposite of what had settled it
 */
public record PaymentRefund(
    UUID organisationId,
    UUID id,
    UUID paymentId,
    String provider,
    @Nested Money amount,
    String purposeKind,
    UUID purposeId,
    PaymentRefundStatus status,
    @Nullable PaymentRefundFailure failure,
    Instant createdAt,
    @Nullable Instant settledAt,
    @Nullable Instant contradictedAt) {

  /** Whether its first answer is still to come, so that a repeat has to wait. */
  public boolean isBeingAsked() {
    return status == PaymentRefundStatus.CREATED;
  }

  /** Whether its money left the provider, or may still do so: nobody gets it a second time. */
  boolean mayHaveLeft() {
    return status != PaymentRefundStatus.FAILED || contradictedAt != null;
  }

  /**
   * The refund once its provider has told something of it. It is settled once: what had followed
   * from that, such as money that came free and was spent, isn't undone by another word.
   */
  PaymentRefund told(RefundOutcome outcome, Instant now) {
    if (!status.isUnderway()) {
      return isOpposite(outcome) && contradictedAt == null
          ? with(status, failure, settledAt, now)
          : this;
    }
    if (outcome.isOff(amount)) {
      return with(PaymentRefundStatus.PENDING, null, null, null);
    }
    return switch (outcome.status()) {
      case SUCCEEDED, FAILED -> with(outcome.status(), outcome.failure(), now, null);
      case CREATED, PENDING -> with(PaymentRefundStatus.PENDING, null, null, null);
    };
  }

  private boolean isOpposite(RefundOutcome outcome) {
    return !outcome.status().isUnderway() && outcome.status() != status;
  }

  private PaymentRefund with(
      PaymentRefundStatus newStatus,
      @Nullable PaymentRefundFailure why,
      @Nullable Instant settled,
      @Nullable Instant contradicted) {
    return new PaymentRefund(
        organisationId,
        id,
        paymentId,
        provider,
        amount,
        purposeKind,
        purposeId,
        newStatus,
        why,
        createdAt,
        settled,
        contradicted);
  }
}
