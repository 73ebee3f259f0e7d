package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * A withdrawal was settled, failed or was cancelled.
 *
 * @param end {@code settled}, {@code failed} or {@code cancelled}
 * @param destination mostly hidden
 * @param reason why it failed; empty otherwise
 */
public record WithdrawalEnded(
    UUID organisationId,
    UUID withdrawalId,
    Money amount,
    String destination,
    String end,
    String reason)
    implements Recorded {
  static WithdrawalEnded of(Withdrawal withdrawal) {
    return new WithdrawalEnded(
        withdrawal.organisationId(),
        withdrawal.id(),
        withdrawal.amount(),
        withdrawal.destination().hint(),
        withdrawal.status().code(),
        withdrawal.failure() == null ? "" : withdrawal.failure());
  }

  /** Whether the money was paid out. */
  public boolean isSettled() {
    return end.equals(WithdrawalStatus.SETTLED.code());
  }

  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "withdrawal." + end, organisationId, new Subject("withdrawal", withdrawalId, label))
        .changing(Map.of(), Map.of("status", end, "reason", reason));
  }
}
