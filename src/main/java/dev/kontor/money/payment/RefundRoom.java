package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.util.List;

/**
 * How much of a payment can still be given back: never more than it took. What may have left counts
 * as gone, also where nobody knows yet, and where the provider first denied it.
 *
 * @param refunds all of the payment's
 */
record RefundRoom(Money taken, List<PaymentRefund> refunds) {
  /** Zero or more. */
  Money left() {
    var gone =
        refunds.stream()
            .filter(PaymentRefund::mayHaveLeft)
            .mapToLong(each -> each.amount().minor())
            .sum();
    return Money.ofMinor(Math.max(0, taken.minor() - gone), taken.currency());
  }

  /** Whether as much can be given back; of another currency nothing can. */
  boolean fits(Money amount) {
    return amount.currency().equals(taken.currency()) && amount.minor() <= left().minor();
  }
}
