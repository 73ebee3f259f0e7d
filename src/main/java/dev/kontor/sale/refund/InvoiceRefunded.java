package dev.kontor.sale.refund;

import dev.kontor.money.invoice.Refunded;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An operator gave an invoice back, in part or whole.
 *
 * @param amount with tax
 * @param toProvider what goes back by who took the payment; zero or more, as the amounts below
 * @param toBank what goes back to the account that it was transferred from
 * @param wasOpen whether it wasn't paid: less is due then, or nothing
 */
public record InvoiceRefunded(
    UUID organisationId,
    UUID invoiceId,
    String invoiceNumber,
    String noteNumber,
    Money amount,
    Money toProvider,
    Money toBank,
    Money paidIn,
    Money credit,
    boolean wasOpen,
    String terms,
    String reason)
    implements Recorded {
  static InvoiceRefunded of(Refund refund, Refunded refunded, List<Refund.Part> parts) {
    var currency = refund.amount().currency();
    var outside =
        parts.stream()
            .filter(each -> each.paymentRefundId() != null)
            .mapToLong(Refund.Part::amount)
            .sum();
    var byBank =
        parts.stream()
            .filter(each -> each.withdrawalId() != null)
            .mapToLong(Refund.Part::amount)
            .sum();
    return new InvoiceRefunded(
        refund.organisationId(),
        refund.invoiceId(),
        refunded.number(),
        refunded.note().number(),
        refund.amount(),
        Money.ofMinor(outside, currency),
        Money.ofMinor(byBank, currency),
        Money.ofMinor(refunded.paidIn(), currency),
        Money.ofMinor(refunded.credit(), currency),
        parts.isEmpty(),
        refund.terms().code(),
        refund.reason());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "invoice.refunded", organisationId, new Subject("invoice", invoiceId, invoiceNumber))
        .changing(
            Map.of(),
            Map.of("creditNote", noteNumber, "amount", amount, "terms", terms, "reason", reason));
  }
}
