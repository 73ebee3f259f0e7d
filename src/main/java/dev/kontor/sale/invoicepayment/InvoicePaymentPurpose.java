package dev.kontor.sale.invoicepayment;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentPurpose;
import jakarta.inject.Singleton;

/** What attempts to pay invoices learn of their payments. */
@Singleton
class InvoicePaymentPurpose implements PaymentPurpose {
  private final AttemptEndService ends;

  InvoicePaymentPurpose(AttemptEndService ends) {
    this.ends = ends;
  }

  @Override
  public String kind() {
    return InvoicePaymentService.PURPOSE;
  }

  @Override
  public boolean paid(Payment payment) {
    return ends.paid(payment);
  }

  @Override
  public void failed(Payment payment) {
    ends.failed(payment);
  }
}
