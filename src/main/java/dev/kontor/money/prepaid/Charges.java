package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entries;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What was charged, for who tells of it. */
@Singleton
public class Charges {
  private final Ledger ledger;
  private final Entries entries;

  Charges(Ledger ledger, Entries entries) {
    this.ledger = ledger;
    this.entries = entries;
  }

  /** All charges of a day in one currency. */
  public record Sum(int count, Money amount) {}

  /** The charges of a day (UTC) by currency. */
  public List<Sum> of(UUID organisationId, LocalDate day) {
    return ledger.balances(organisationId).stream()
        .map(each -> of(each.account(), day))
        .filter(each -> each.count() > 0)
        .toList();
  }

  private Sum of(AccountKey account, LocalDate day) {
    var counted = new long[2];
    entries.each(
        new Entries.Selection(
            account,
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
        entry -> {
          if (entry.cause().kind().equals(EntryKind.CHARGE.code())) {
            counted[0]++;
            counted[1] -= entry.amount();
          }
        });
    return new Sum((int) counted[0], Money.ofMinor(counted[1], account.currency()));
  }
}
