package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;

/** Takes in money whose purpose is gone; given by the feature that keeps customers' money. */
public interface UnclaimedMoney {
  /** In the transaction that settles the payment. */
  void take(Payment payment);

  /** Takes in what came in place of a payment's amount, in the transaction that notes it. */
  void takeInstead(Payment payment, Money came);

  /**
   * Takes in what came in place of a payment's amount, and sends it back, as {@link #takeInstead}.
   */
  void sendBack(Payment payment, Money came);
}
