package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** What is on an organisation's prepaid account. */
@ApplicationScoped
public class PrepaidAccounts {
  private final Ledger ledger;
  private final Organisations organisations;
  private final TopUpLimits limits;

  PrepaidAccounts(Ledger ledger, Organisations organisations, TopUpLimits limits) {
    this.ledger = ledger;
    this.organisations = organisations;
    this.limits = limits;
  }

  PrepaidResponse get(UUID organisationId) {
    var currency = organisations.currency(organisationId);
    var there = ledger.balances(organisationId).stream().map(BalanceResponse::of).toList();
    var isThere = there.stream().anyMatch(each -> each.currency().equals(currency));
    var balances =
        isThere
            ? there
            : Stream.concat(
                    there.stream(), Stream.of(BalanceResponse.empty(organisationId, currency)))
                .sorted(Comparator.comparing(BalanceResponse::currency))
                .toList();
    return new PrepaidResponse(balances, limits.of(currency));
  }

  /**
   * The account in which an amount is given or taken by the provider's staff: in the organisation's
   * present currency, or in one that it has money in.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code currency-mismatch}
   */
  public AccountKey account(UUID organisationId, Money amount) {
    var currency = organisations.currency(organisationId);
    var isKnown =
        amount.currency().equals(currency)
            || ledger.balances(organisationId).stream()
                .anyMatch(each -> each.account().currency().equals(amount.currency()));
    if (!isKnown) {
      throw Amounts.currencyMismatch(currency);
    }
    return new AccountKey(organisationId, amount.currency());
  }
}
