package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.INN;

import dev.kontor.account.identity.Person;
import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.staffentry.ChargeDocuments;
import dev.kontor.money.prepaid.withdrawal.Withdrawals;
import dev.kontor.organisation.membership.MemberRemovals;
import dev.kontor.organisation.profile.OrganisationClosings;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.time.BookKeeping;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.archive.InvoiceCopies;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** An inn that was given up: what operators still see of it, and pay out. */
@Singleton
class DemonstrationArchive {
  private static final String CURRENCY = "CHF";

  private final Organisations organisations;
  private final OrganisationClosings closings;
  private final MemberRemovals removals;
  private final Ledger ledger;
  private final ChargeDocuments charges;
  private final Withdrawals withdrawals;
  private final InvoiceCopies copies;
  private final Ids ids;
  private final Clock clock;

  DemonstrationArchive(
      Organisations organisations,
      OrganisationClosings closings,
      MemberRemovals removals,
      Ledger ledger,
      ChargeDocuments charges,
      Withdrawals withdrawals,
      InvoiceCopies copies,
      Ids ids,
      Clock clock) {
    this.organisations = organisations;
    this.closings = closings;
    this.removals = removals;
    this.ledger = ledger;
    this.charges = charges;
    this.withdrawals = withdrawals;
    this.copies = copies;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the running transaction. */
  void close(Person owner) {
    ids.giving(
        List.of(INN),
        () -> organisations.createFor(owner.id(), "Gasthof Krone", OrganisationType.COMPANY));
    closings.lock(INN);
    removals.endAll(INN);
    var account = new AccountKey(INN, CURRENCY);
    ledger.deposit(
        account,
        80_00,
        Account.PAYMENTS,
        Account.PAID_IN,
        new Cause("unclaimed_payment", "", "demonstration", INN));
    ids.giving(
        List.of(DemonstrationIds.INNS_INVOICE, DemonstrationIds.INNS_CHARGE),
        () -> charges.charge(account, 5_00, VatCategory.STANDARD, "Moving the inn's website"));
    ids.giving(
        List.of(DemonstrationIds.INNS_WITHDRAWAL),
        () ->
            withdrawals.ask(
                INN, Money.ofMinor(12_50, CURRENCY), "CH9300762011623852957", owner.name()));
    closings.close(INN, owner.id(), keptUntil());
    copies.offerSample(INN, DemonstrationSecrets.TOKEN, DemonstrationSecrets.end(clock));
  }

  private LocalDate keptUntil() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return BookKeeping.keptUntil(today);
  }
}
