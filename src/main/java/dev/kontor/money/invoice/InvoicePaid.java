package dev.kontor.money.invoice;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open invoice was paid. */
public record InvoicePaid(
    UUID organisationId, UUID invoiceId, @Nullable UUID orderId, String number, Money amount)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "invoice.paid", organisationId, new Subject("invoice", invoiceId, number))
        .changing(Map.of(), Map.of("amount", amount.amount() + " " + amount.currency()));
  }
}
