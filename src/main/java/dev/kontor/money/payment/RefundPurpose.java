package dev.kontor.money.payment;

/**
 * What payments are given back for; given by the features that do so. Called once for each refund,
 * in the transaction that settles it, under its lock: whoever needs an account takes its lock then.
 */
public interface RefundPurpose {
  /** Such as {@code refund}. */
  String kind();

  /** The provider has given the money back. */
  void succeeded(PaymentRefund refund);

  /** It hasn't, and won't. */
  void failed(PaymentRefund refund);
}
