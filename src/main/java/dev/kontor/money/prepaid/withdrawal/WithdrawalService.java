package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/**
 * What customers do with withdrawals: they ask for money back, which is set aside at once, and may
 * change their mind. How it is paid out: {@link PayoutService}.
 */
@ApplicationScoped
class WithdrawalService {
  static final String PURPOSE = "withdrawal";

  private final WithdrawalTable withdrawals;
  private final Holds holds;
  private final Ledger ledger;
  private final PayoutService payouts;
  private final WithdrawalConfig config;
  private final Cursors cursors;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  WithdrawalService(
      WithdrawalTable withdrawals,
      Holds holds,
      Ledger ledger,
      PayoutService payouts,
      WithdrawalConfig config,
      Cursors cursors,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.withdrawals = withdrawals;
    this.holds = holds;
    this.ledger = ledger;
    this.payouts = payouts;
    this.config = config;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  WithdrawalResponse ask(UUID organisationId, WithdrawalRequest asked) {
    Amounts.requirePositive(asked.amount());
    requireEnough(organisationId, asked.amount());
    var made = make(organisationId, asked.amount(), asked.destination().normalised());
    events.fire(
        new WithdrawalAsked(organisationId, made.id(), made.amount(), made.destination().hint()));
    return WithdrawalResponse.of(made);
  }

  /** Sets money aside, to be paid out. */
  @Transactional(TxType.MANDATORY)
  Withdrawal make(UUID organisationId, Money amount, Destination destination) {
    var id = ids.next();
    var account = new AccountKey(organisationId, amount.currency());
    var hold = holds.reservePaidIn(account, amount.minor(), PURPOSE, id);
    var withdrawal =
        new Withdrawal(
            organisationId,
            id,
            hold.id(),
            amount,
            destination,
            WithdrawalStatus.PENDING,
            null,
            null,
            clock.instant(),
            null);
    withdrawals.add(withdrawal);
    return withdrawal;
  }

  /** Less than the minimum only where that is all there is. */
  private void requireEnough(UUID organisationId, Money amount) {
    var minimum = Money.ofMajor(config.withdrawalMinimum(), amount.currency());
    var account = new AccountKey(organisationId, amount.currency());
    if (amount.minor() < minimum.minor() && amount.minor() != ledger.lock(account).withdrawable()) {
      throw WithdrawalProblem.WITHDRAWAL_TOO_SMALL
          .exception(minimum.amount(), minimum.currency())
          .with("minimum", minimum)
          .onField("amount");
    }
  }

  WithdrawalResponse get(UUID organisationId, UUID id) {
    return withdrawals
        .find(organisationId, id)
        .map(WithdrawalResponse::of)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  Page<WithdrawalResponse> list(UUID organisationId, PageRequest page) {
    var list = "withdrawals:" + organisationId;
    return cursors
        .page(
            list,
            page,
            Cursor.LAST,
            (after, limit) -> withdrawals.list(organisationId, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(WithdrawalResponse::of);
  }

  @Transactional
  void cancel(UUID organisationId, UUID id) {
    var withdrawal =
        withdrawals.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    withdrawal.requirePending();
    payouts.free(withdrawal, WithdrawalStatus.CANCELLED, null);
  }
}
