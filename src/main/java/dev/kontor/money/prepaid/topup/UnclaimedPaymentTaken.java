package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payment;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;

/** Money came for something that isn't there any more, and went to the prepaid account. */
public record UnclaimedPaymentTaken(Payment payment) implements Recorded {
  @Override
  public Activity activity() {
    var label = payment.amount().amount() + " " + payment.amount().currency();
    return Activity.ofOrganisation(
            "payment.unclaimed",
            payment.organisationId(),
            new Subject("payment", payment.id(), label))
        .changing(Map.of(), Map.of("amount", label, "purpose", payment.purposeKind()));
  }
}
