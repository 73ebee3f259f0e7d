package dev.kontor.money.prepaid.staffentry;

import dev.kontor.money.ledger.Entry;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An operator moved something on a prepaid account.
 *
 * @param kind of the entry, such as {@code charge}
 * @param amount below zero where money was taken
 */
public record EntryMade(
    UUID organisationId,
    UUID entryId,
    String kind,
    Money amount,
    String reason,
    Money balanceAfter,
    Instant createdAt)
    implements Recorded {
  static EntryMade of(Entry entry) {
    var currency = entry.account().currency();
    return new EntryMade(
        entry.account().organisationId(),
        entry.id(),
        entry.cause().kind(),
        Money.ofMinor(entry.amount(), currency),
        entry.cause().reason(),
        Money.ofMinor(entry.after().total(), currency),
        entry.createdAt());
  }

  @Override
  public Activity activity() {
    var label = amount.amount() + " " + amount.currency();
    return Activity.ofOrganisation(
            "prepaid." + kind, organisationId, new Subject("prepaid_entry", entryId, label))
        .changing(Map.of(), Map.of("amount", label, "reason", reason));
  }
}
