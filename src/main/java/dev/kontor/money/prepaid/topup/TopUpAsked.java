package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/** Somebody asked to put money on the prepaid account. */
public record TopUpAsked(UUID organisationId, UUID topUpId, Money amount, PaymentMethodType method)
    implements Recorded {
  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "top_up.asked", organisationId, new Subject("top_up", topUpId, label))
        .changing(Map.of(), Map.of("amount", label, "method", method.code()));
  }
}
