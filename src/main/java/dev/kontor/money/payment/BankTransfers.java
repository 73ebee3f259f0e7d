package dev.kontor.money.payment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Bank transfers that customers make by themselves: nobody can be asked for the money, and nothing
 * is known before a bank tells that it came.
 */
@Singleton
class BankTransfers implements PaymentProvider {
  static final String CODE = BankPayments.PROVIDER;

  private final PaymentTable payments;

  BankTransfers(PaymentTable payments) {
    this.payments = payments;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  /** Nothing of it is saved as a payment method. */
  @Override
  public boolean issued(String token) {
    return false;
  }

  @Override
  public Optional<MethodDetails> describe(PaymentMethodType type, String token) {
    return Optional.empty();
  }

  @Override
  public Outcome charge(ProviderCharge charge) {
    return new Outcome(PaymentStatus.PENDING, null, charge.amount());
  }

  @Override
  public Optional<Outcome> find(UUID paymentId) {
    return payments
        .find(paymentId)
        .map(each -> new Outcome(PaymentStatus.PENDING, null, each.amount()));
  }

  /** Money goes to a customer's bank account as a withdrawal only. */
  @Override
  public boolean givesBack() {
    return false;
  }

  @Override
  public RefundOutcome refund(ProviderRefund refund) {
    return RefundOutcome.failed(PaymentRefundFailure.NOT_STARTED, refund.amount());
  }

  @Override
  public Optional<RefundOutcome> findRefund(UUID refundId) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> callbackKey() {
    return Optional.empty();
  }
}
