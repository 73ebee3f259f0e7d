package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody asked for money to be paid back.
 *
 * @param destination mostly hidden
 */
public record WithdrawalAsked(
    UUID organisationId, UUID withdrawalId, Money amount, String destination) implements Recorded {
  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "withdrawal.asked", organisationId, new Subject("withdrawal", withdrawalId, label))
        .changing(Map.of(), Map.of("amount", label, "destination", destination));
  }
}
