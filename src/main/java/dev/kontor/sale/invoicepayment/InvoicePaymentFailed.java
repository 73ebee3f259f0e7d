package dev.kontor.sale.invoicepayment;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * The payment of an open invoice came to nothing: the invoice is open as before.
 *
 * @param due what it was to pay
 * @param failure why, such as {@code declined}
 */
public record InvoicePaymentFailed(
    UUID organisationId, UUID invoiceId, String number, Money due, String failure)
    implements Recorded {
  static InvoicePaymentFailed of(InvoicePaymentAttempt attempt, String failure) {
    return new InvoicePaymentFailed(
        attempt.organisationId(),
        attempt.invoiceId(),
        attempt.invoiceNumber(),
        attempt.amount(),
        failure);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "invoice.payment_failed", organisationId, new Subject("invoice", invoiceId, number))
        .changing(Map.of(), Map.of("failure", failure));
  }
}
