package dev.kontor.payment;

/** Takes in money whose purpose is gone; given by the feature that keeps customers' money. */
public interface UnclaimedMoney {
  /** In the transaction that settles the payment. */
  void take(Payment payment);
}
