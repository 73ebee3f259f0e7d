package dev.kontor.money.bankcredit;

import dev.kontor.money.invoice.NumberedInvoices;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do with single credits: each is decided on once, under its lock. */
@ApplicationScoped
class OperatorBankCreditService {
  private final BankCreditTable credits;
  private final BankCreditService booking;
  private final ReceivingAccounts accounts;
  private final NumberedInvoices invoices;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Cursors cursors;
  private final Clock clock;
  private final Event<Object> events;

  OperatorBankCreditService(
      BankCreditTable credits,
      BankCreditService booking,
      ReceivingAccounts accounts,
      NumberedInvoices invoices,
      Organisations organisations,
      Memberships memberships,
      Cursors cursors,
      Clock clock,
      Event<Object> events) {
    this.credits = credits;
    this.booking = booking;
    this.accounts = accounts;
    this.invoices = invoices;
    this.organisations = organisations;
    this.memberships = memberships;
    this.cursors = cursors;
    this.clock = clock;
    this.events = events;
  }

  Page<BankCreditResponse> list(@Nullable String status, PageRequest page) {
    var wanted = status == null ? null : statusOf(status);
    return cursors
        .page(
            "bank-credits:" + status,
            page,
            Cursor.LAST,
            (after, limit) -> credits.list(wanted, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(BankCreditResponse::of);
  }

  private static BankCreditStatus statusOf(String text) {
    return BankCreditStatus.find(text)
        .orElseThrow(
            () -> BankCreditProblem.BANK_CREDIT_STATUS_UNKNOWN.exception().onQuery("status"));
  }

  BankCreditResponse get(UUID id) {
    return credits
        .find(id)
        .map(BankCreditResponse::of)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  @Transactional
  BankCreditResponse enter(Caller operator, BankCreditRequest asked) {
    Amounts.requirePositive(asked.amount());
    var account =
        BankAccounts.require(accounts, asked.account().strip(), asked.amount().currency());
    var entry =
        new BankEntry(
            BankCreditKind.CREDIT,
            account.iban(),
            asked.amount(),
            asked.reference(),
            null,
            asked.debtor().name().strip(),
            asked.debtor().account(),
            asked.bookedOn(),
            asked.bankReference().strip());
    var entered = booking.enter(entry, operator.id(), false);
    if (entered.isKnown()) {
      throw BankCreditProblem.BANK_CREDIT_KNOWN
          .exception()
          .with("bankCreditId", entered.credit().id());
    }
    return BankCreditResponse.of(entered.credit());
  }

  @Transactional
  BankCreditResponse assign(Caller operator, UUID id, AssignRequest asked) {
    var credit = lock(id);
    var target = target(asked, credit.amount());
    memberships.refuseOwnMoney(operator, target.organisationId());
    credits.decided(id, operator.id(), clock.instant());
    booking.book(id, credit.amount(), target);
    return get(id);
  }

  /** For what never entered the ledger nothing is posted: the money goes back at the bank. */
  @Transactional
  BankCreditResponse giveBack(Caller operator, UUID id, ReturnRequest asked) {
    var credit = lock(id);
    var reason = asked.reason() == null || asked.reason().isBlank() ? null : asked.reason().strip();
    credits.returned(id, operator.id(), clock.instant(), reason);
    events.fire(new BankCreditReturned(operator.id(), id, credit.amount()));
    return get(id);
  }

  private BankCredit lock(UUID id) {
    var credit = credits.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    credit.requireUndecided();
    return credit;
  }

  private BankCreditTarget target(AssignRequest asked, Money came) {
    var invoiceId = asked.invoiceId();
    var organisationId = asked.organisationId();
    if (invoiceId != null && organisationId == null) {
      return invoice(invoiceId, came);
    }
    if (organisationId != null && invoiceId == null) {
      return prepaid(organisationId);
    }
    throw targetInvalid("invoiceId");
  }

  private BankCreditTarget invoice(UUID invoiceId, Money came) {
    var invoice = invoices.find(invoiceId).orElseThrow(() -> targetInvalid("invoiceId"));
    if (!invoice.currency().equals(came.currency())) {
      throw BankCreditProblem.BANK_CREDIT_CURRENCY
          .exception(invoice.currency(), came.currency())
          .onField("invoiceId");
    }
    return new BankCreditTarget.Invoice(invoice.organisationId(), invoice.id());
  }

  private BankCreditTarget prepaid(UUID organisationId) {
    if (!organisations.hasBooks(organisationId)) {
      throw targetInvalid("organisationId");
    }
    return new BankCreditTarget.Prepaid(organisationId);
  }

  private static DomainException targetInvalid(String field) {
    return BankCreditProblem.BANK_CREDIT_TARGET_INVALID.exception().onField(field);
  }
}
