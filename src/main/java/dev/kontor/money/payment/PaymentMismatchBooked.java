package dev.kontor.money.payment;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * An operator booked money that came with another amount.
 *
 * @param asked what the payment was made for
 * @param came what the provider took
 */
public record PaymentMismatchBooked(
    UUID organisationId, UUID paymentId, Money asked, Money came, MismatchTarget to)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "payment.mismatch_booked",
            organisationId,
            new Subject("payment", paymentId, shown(asked)))
        .changing(Map.of(), Map.of("amount", shown(came), "to", to.code()));
  }

  private static String shown(Money money) {
    return money.amount() + " " + money.currency();
  }
}
