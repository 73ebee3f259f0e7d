package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a refund.
 *
 * @param status pending, succeeded or failed
 * @param failure of a failed one
 * @param amount as the provider has it
 */
record RefundOutcome(
    PaymentRefundStatus status, @Nullable PaymentRefundFailure failure, Money amount) {
  static RefundOutcome succeeded(Money amount) {
    return new RefundOutcome(PaymentRefundStatus.SUCCEEDED, null, amount);
  }

  /** It isn't known yet. */
  static RefundOutcome pending(Money amount) {
    return new RefundOutcome(PaymentRefundStatus.PENDING, null, amount);
  }

  static RefundOutcome failed(PaymentRefundFailure why, Money amount) {
    return new RefundOutcome(PaymentRefundStatus.FAILED, why, amount);
  }

  /** Whether it says that money went, but not as much as was asked for. */
  boolean isOff(Money asked) {
    return status == PaymentRefundStatus.SUCCEEDED && !amount.equals(asked);
  }
}
