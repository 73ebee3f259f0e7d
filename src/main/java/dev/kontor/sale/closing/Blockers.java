package dev.kontor.sale.closing;

import dev.kontor.money.ledger.Balance;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that stands in the way of closing an organisation. */
@Singleton
class Blockers {
  private final BlockerQueries queries;
  private final Ledger ledger;
  private final Clock clock;

  Blockers(BlockerQueries queries, Ledger ledger, Clock clock) {
    this.queries = queries;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * As it stands at this moment.
   *
   * @param callerId who would close it, and isn't in the way
   */
  List<Blocker> of(UUID organisationId, UUID callerId) {
    var now = clock.instant();
    var found = new ArrayList<Blocker>();
    ledger.balances(organisationId).stream()
        .sorted(Comparator.comparing(Balance::account))
        .forEach(each -> of(organisationId, each, found::add));
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    found.addAll(queries.of(organisationId, callerId, today, now));
    found.sort(Comparator.comparing(Blocker::kind));
    return found;
  }

  private static void of(UUID organisationId, Balance balance, Consumer<Blocker> found) {
    var currency = balance.account().currency();
    var paidIn = Money.ofMinor(balance.balance().paidIn(), currency);
    var credit = Money.ofMinor(balance.balance().credit(), currency);
    if (paidIn.minor() > 0) {
      found.accept(prepaid(paidIn, remove(organisationId, "POST", "prepaid/withdrawals"), null));
    }
    if (credit.minor() > 0) {
      var byDeletion = remove(organisationId, "POST", "deletion");
      found.accept(prepaid(credit, byDeletion, ClosingStep.GIVE_UP_PROMOTIONAL_CREDIT));
    }
  }

  private static Blocker prepaid(Money amount, Blocker.Remove remove, @Nullable ClosingStep step) {
    return new Blocker(BlockerKind.PREPAID, 1, amount, List.of(), remove, step);
  }

  static Blocker.Remove remove(UUID organisationId, String method, String path) {
    return new Blocker.Remove(method, "/v1/organisations/" + organisationId + "/" + path);
  }
}
