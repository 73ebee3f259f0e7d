package dev.kontor.sale.invoicepayment;

import dev.kontor.money.payment.Payment;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** Somebody asked to pay an open invoice, or a part of it, by a payment method. */
public record InvoicePaymentAsked(
    UUID organisationId, UUID invoiceId, String number, Payment payment) implements Recorded {
  @Override
  public Activity activity() {
    var amount = payment.amount();
    return Activity.ofOrganisation(
            "invoice.payment_asked", organisationId, new Subject("invoice", invoiceId, number))
        .changing(
            Map.of(),
            Map.of(
                "amount",
                amount.amount() + " " + amount.currency(),
                "method",
                payment.method().code()));
  }
}
