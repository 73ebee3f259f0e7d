package dev.kontor.money.payment;

/**
 * What payments are made for; given by the features that ask for money. Called in the transaction
 * that settles the payment, once for each change.
 */
public interface PaymentPurpose {
  /** Such as {@code top_up}. */
  String kind();

  /**
   * The money is there.
   *
   * @return false where what it was for is gone; then it goes to {@link UnclaimedMoney}
   */
  boolean paid(Payment payment);

  /** It failed, or wasn't there in time. */
  void failed(Payment payment);
}
