package dev.kontor.demonstration;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What Alpenglück GmbH has on its prepaid account. */
@Singleton
class DemonstrationMoney {
  private static final long PAID_IN = 150_00;
  private static final long CREDIT = 25_00;

  private final Ledger ledger;

  DemonstrationMoney(Ledger ledger) {
    this.ledger = ledger;
  }

  /** In the running transaction. */
  void give(UUID organisationId) {
    var account = new AccountKey(organisationId, "CHF");
    ledger.deposit(
        account, PAID_IN, Account.PAYMENTS, Account.PAID_IN, cause("top_up", "", organisationId));
    ledger.deposit(
        account,
        CREDIT,
        Account.PROMOTION,
        Account.CREDIT,
        cause("promotional_credit", "Willkommen", organisationId));
  }

  private static Cause cause(String kind, String reason, UUID organisationId) {
    return new Cause(kind, reason, "demonstration", organisationId);
  }
}
