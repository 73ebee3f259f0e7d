package dev.kontor.money.prepaid.staffentry;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Entry;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.money.prepaid.PrepaidAccounts;
import dev.kontor.money.prepaid.StatementLine;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** What operators give and take on prepaid accounts. */
@ApplicationScoped
class StaffEntryService {
  private static final Set<String> REVERSIBLE =
      Set.of(
          EntryKind.CHARGE.code(),
          EntryKind.PROMOTIONAL_CREDIT.code(),
          EntryKind.GOODWILL_CREDIT.code());

  private final Ledger ledger;
  private final PrepaidAccounts prepaid;
  private final Memberships memberships;
  private final ChargeDocuments documents;
  private final StaffEntryConfig config;
  private final Ids ids;
  private final Event<Object> events;

  StaffEntryService(
      Ledger ledger,
      PrepaidAccounts prepaid,
      Memberships memberships,
      ChargeDocuments documents,
      StaffEntryConfig config,
      Ids ids,
      Event<Object> events) {
    this.ledger = ledger;
    this.prepaid = prepaid;
    this.memberships = memberships;
    this.documents = documents;
    this.config = config;
    this.ids = ids;
    this.events = events;
  }

  @Transactional
  StatementLine credit(Caller operator, UUID organisationId, CreditRequest asked) {
    memberships.refuseOwnAffair(operator, organisationId);
    requireAmount(asked.amount());
    var account = prepaid.account(organisationId, asked.amount());
    var cause = ofItsOwn(asked.kind().entryKind(), asked.reason());
    return made(
        ledger.deposit(
            account, asked.amount().minor(), asked.kind().from(), Account.CREDIT, cause));
  }

  @Transactional
  StatementLine charge(Caller operator, UUID organisationId, ChargeRequest asked) {
    memberships.refuseOwnAffair(operator, organisationId);
    requireAmount(asked.amount());
    var account = new AccountKey(organisationId, asked.amount().currency());
    return made(
        documents.charge(
            account, asked.amount().minor(), asked.category(), asked.reason().strip()));
  }

  @Transactional
  StatementLine refund(Caller operator, UUID organisationId, RefundRequest asked) {
    memberships.refuseOwnAffair(operator, organisationId);
    requireAmount(asked.amount());
    var origin = origin(organisationId, asked.entryId());
    if (!origin.account().currency().equals(asked.amount().currency())) {
      throw Amounts.currencyMismatch(origin.account().currency());
    }
    if (!origin.cause().kind().equals(EntryKind.CHARGE.code())) {
      throw Ledger.refundTooHigh();
    }
    var amount = asked.amount().minor();
    return made(
        documents
            .refund(origin, amount, asked.reason().strip())
            .orElseGet(
                () ->
                    ledger.refund(
                        origin.account(),
                        origin.id(),
                        amount,
                        about(origin, EntryKind.REFUND, asked.reason()))));
  }

  @Transactional
  StatementLine reverse(Caller operator, UUID organisationId, ReversalRequest asked) {
    memberships.refuseOwnAffair(operator, organisationId);
    var origin = origin(organisationId, asked.entryId());
    if (!REVERSIBLE.contains(origin.cause().kind())) {
      throw Ledger.notReversible();
    }
    return made(
        documents
            .reverse(origin, asked.reason().strip())
            .orElseGet(
                () ->
                    ledger.reverse(
                        origin.account(),
                        origin.id(),
                        about(origin, EntryKind.REVERSAL, asked.reason()))));
  }

  private Entry origin(UUID organisationId, UUID entryId) {
    return ledger
        .find(organisationId, entryId)
        .orElseThrow(StaffEntryProblem.ENTRY_UNKNOWN::exception);
  }

  private StatementLine made(Entry entry) {
    events.fire(EntryMade.of(entry));
    return StatementLine.of(entry);
  }

  private void requireAmount(Money amount) {
    Amounts.requirePositive(amount);
    var smallest = Money.ofMinor(1, amount.currency());
    Amounts.requireWithin(
        amount, smallest, Money.ofMajor(config.operatorMaximum(), amount.currency()));
  }

  /** Nothing else is behind it: the reference names the act itself. */
  private Cause ofItsOwn(EntryKind kind, String reason) {
    return new Cause(kind.code(), reason.strip(), kind.code(), ids.next());
  }

  private static Cause about(Entry origin, EntryKind kind, String reason) {
    return new Cause(kind.code(), reason.strip(), "prepaid_entry", origin.id());
  }
}
