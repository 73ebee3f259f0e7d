package dev.kontor.money.bankcredit;

import dev.kontor.money.bankcredit.BankCreditTarget.Prepaid;
import dev.kontor.money.bankcredit.BankCreditTarget.TopUp;
import dev.kontor.money.payment.BankPayments;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.transfer.TransferTarget;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the bank tells, one entry in one transaction: the entry, its payment, the ledger
 * and what is paid by it. Locked in this order: the entry, its payment, what that is for, the
 * account.
 */
@ApplicationScoped
class BankCreditService {
  private final BankCreditTable credits;
  private final BankCreditMatcher matcher;
  private final BankPayments payments;
  private final Memberships memberships;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  BankCreditService(
      BankCreditTable credits,
      BankCreditMatcher matcher,
      BankPayments payments,
      Memberships memberships,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.credits = credits;
    this.matcher = matcher;
    this.payments = payments;
    this.memberships = memberships;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** An entry as it is kept, and whether it was known before. */
  record Entered(BankCredit credit, boolean isKnown) {}

  /**
   * Takes in an entry, once.
   *
   * @param operatorId who tells it: what is for an organisation of theirs waits for others
   */
  @Transactional
  Entered enter(BankEntry entry, UUID operatorId, boolean fromFile) {
    var id = ids.next();
    if (!credits.add(made(id, entry, operatorId, fromFile))) {
      var known = credits.find(entry.account(), entry.bankReference()).orElseThrow();
      return new Entered(credits.find(known).orElseThrow(), true);
    }
    if (entry.kind() == BankCreditKind.CREDIT) {
      var why = book(id, entry, operatorId);
      if (why != null) {
        credits.unmatched(id, why);
      }
    }
    return new Entered(credits.find(id).orElseThrow(), false);
  }

  private BankCredit made(UUID id, BankEntry entry, UUID operatorId, boolean fromFile) {
    var isCredit = entry.kind() == BankCreditKind.CREDIT;
    return new BankCredit(
        id,
        entry.kind(),
        entry.account(),
        entry.amount(),
        entry.reference(),
        entry.remittance(),
        entry.debtorName(),
        entry.debtorAccount(),
        entry.bookedOn(),
        entry.bankReference(),
        isCredit ? BankCreditStatus.UNKNOWN : BankCreditStatus.REVERSED,
        isCredit ? Unmatched.NO_REFERENCE : null,
        null,
        null,
        null,
        null,
        null,
        clock.instant(),
        operatorId,
        fromFile,
        null,
        null,
        null);
  }

  private @Nullable Unmatched book(UUID id, BankEntry entry, UUID operatorId) {
    var match = matcher.match(entry);
    var target = match.target();
    if (target == null) {
      return match.why();
    }
    if (memberships.isMember(target.organisationId(), operatorId)) {
      return Unmatched.OWN_AFFAIR;
    }
    return book(id, entry.amount(), target);
  }

  /**
   * Has what came go where it belongs.
   *
   * @param id of a locked one
   * @return why it can't; null where it went
   */
  @Transactional(TxType.MANDATORY)
  @Nullable Unmatched book(UUID id, Money came, BankCreditTarget target) {
    if (target instanceof TopUp topUp) {
      var kind = TransferTarget.Kind.TOP_UP.code();
      var awaited = payments.lock(topUp.organisationId(), kind, topUp.topUpId()).orElse(null);
      if (awaited != null && !awaited.amount().currency().equals(came.currency())) {
        return Unmatched.CURRENCY;
      }
      if (awaited != null && awaited.amount().equals(came)) {
        topUp(id, target, awaited);
        return null;
      }
      book(id, came, new Prepaid(topUp.organisationId()));
      // The top-up goes on waiting: it takes its amount only as a whole.
      if (awaited != null && came.minor() < awaited.amount().minor()) {
        credits.partlyMatched(id);
      }
      return null;
    }
    credits.belongs(id, target);
    payments.receive(target.organisationId(), came, BankCreditPurpose.KIND, id);
    return null;
  }

  private void topUp(UUID id, BankCreditTarget target, Payment awaited) {
    credits.belongs(id, target);
    payments.settle(awaited);
    var credit = credits.find(id).orElseThrow();
    credits.booked(credit, awaited.id(), BankCreditOutcome.TOPPED_UP, 0);
    events.fire(BankCreditBooked.of(credits.find(id).orElseThrow(), null));
  }
}
