package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a payment.
 *
 * @param status pending, succeeded or failed
 * @param failure of a failed one
 * @param amount as the provider has it
 */
record Outcome(PaymentStatus status, @Nullable PaymentFailure failure, Money amount) {
  /** Of a payment that the provider has never heard of. */
  static Outcome notStarted(Money amount) {
    return new Outcome(PaymentStatus.FAILED, PaymentFailure.NOT_STARTED, amount);
  }
}
