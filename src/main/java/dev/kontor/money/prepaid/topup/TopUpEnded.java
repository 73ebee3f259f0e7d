package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payment;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A top-up came about, or didn't.
 *
 * @param balance after it; null where it didn't come about
 * @param reported what the provider took, where that isn't the amount
 */
public record TopUpEnded(
    UUID organisationId,
    UUID topUpId,
    Money amount,
    String status,
    @Nullable Money balance,
    @Nullable Money reported)
    implements Recorded {
  static TopUpEnded of(Payment payment, @Nullable Money balance) {
    return new TopUpEnded(
        payment.organisationId(),
        payment.purposeId(),
        payment.amount(),
        TopUpStatus.of(payment.status(), payment.failure()).code(),
        balance,
        payment.reported());
  }

  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "top_up." + status, organisationId, new Subject("top_up", topUpId, label))
        .changing(Map.of("status", "pending"), Map.of("status", status));
  }
}
