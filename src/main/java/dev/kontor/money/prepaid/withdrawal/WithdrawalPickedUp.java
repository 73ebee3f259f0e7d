package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A withdrawal was taken in hand, to be paid. */
public record WithdrawalPickedUp(UUID organisationId, UUID withdrawalId, String amount)
    implements Recorded {
  static WithdrawalPickedUp of(Withdrawal withdrawal) {
    var amount = withdrawal.amount();
    return new WithdrawalPickedUp(
        withdrawal.organisationId(), withdrawal.id(), amount.amount() + " " + amount.currency());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "withdrawal.picked_up", organisationId, new Subject("withdrawal", withdrawalId, amount))
        .changing(Map.of("status", "pending"), Map.of("status", "processing"));
  }
}
