package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays withdrawals out, or frees their money again, in the transaction of whoever says so:
 * operators do it one by one ({@link OperatorWithdrawalService}) or by a file for the bank ({@link
 * BankTransferFileService}).
 */
@ApplicationScoped
class PayoutService {
  private final WithdrawalTable withdrawals;
  private final Holds holds;
  private final Clock clock;
  private final Event<Object> events;

  PayoutService(WithdrawalTable withdrawals, Holds holds, Clock clock, Event<Object> events) {
    this.withdrawals = withdrawals;
    this.holds = holds;
    this.clock = clock;
    this.events = events;
  }

  /** Somebody pays it by hand: from now on it can't be cancelled. */
  @Transactional(TxType.MANDATORY)
  Withdrawal pickUp(Withdrawal locked) {
    var pickedUp = locked.pickedUp();
    withdrawals.update(pickedUp);
    events.fire(WithdrawalPickedUp.of(pickedUp));
    return pickedUp;
  }

  /**
   * The oldest that wait go into a file for the bank: they can't be cancelled any more.
   *
   * @return how many
   */
  @Transactional(TxType.MANDATORY)
  int pickUp(Caller operator, UUID fileId, int most) {
    var count = withdrawals.putInFile(fileId, operator.id(), most);
    withdrawals.ofFile(fileId).forEach(each -> events.fire(WithdrawalPickedUp.of(each)));
    return count;
  }

  /**
   * The money is at the customer's.
   *
   * @param withItsFile whether all of its file was paid; by itself it leaves the file
   */
  @Transactional(TxType.MANDATORY)
  Withdrawal settle(Withdrawal locked, boolean withItsFile) {
    var cause = new Cause(EntryKind.WITHDRAWAL.code(), "", WithdrawalService.PURPOSE, locked.id());
    holds.capture(
        locked.account(), locked.holdId(), locked.amount().minor(), Account.PAYOUTS, cause);
    return close(locked.closed(WithdrawalStatus.SETTLED, null, clock.instant(), withItsFile));
  }

  /** The money couldn't be paid out: it is free again. */
  @Transactional(TxType.MANDATORY)
  Withdrawal fail(Withdrawal locked, String reason) {
    return free(locked, WithdrawalStatus.FAILED, reason);
  }

  @Transactional(TxType.MANDATORY)
  Withdrawal free(Withdrawal locked, WithdrawalStatus end, @Nullable String why) {
    holds.release(locked.account(), locked.holdId());
    return close(locked.closed(end, why, clock.instant(), false));
  }

  private Withdrawal close(Withdrawal closed) {
    withdrawals.update(closed);
    events.fire(WithdrawalEnded.of(closed));
    return closed;
  }
}
