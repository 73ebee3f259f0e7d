package dev.kontor.sale.refund;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.payment.PaymentRefund;
import dev.kontor.money.payment.RefundPurpose;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.money.prepaid.withdrawal.WithdrawalEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;

/**
 * What becomes of the parts of refunds that go outside, in the transaction of whoever tells: what
 * was sent leaves the account, what can't be sent is free on it.
 */
@ApplicationScoped
class RefundPayoutService implements RefundPurpose {
  static final String PURPOSE = "refund";
  private static final String REFERENCE = "payment_refund";

  private final RefundTable table;
  private final Holds holds;
  private final Event<Object> events;

  RefundPayoutService(RefundTable table, Holds holds, Event<Object> events) {
    this.table = table;
    this.holds = holds;
    this.events = events;
  }

  @Override
  public String kind() {
    return PURPOSE;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void succeeded(PaymentRefund refund) {
    var part = lock(refund);
    var cause = new Cause(EntryKind.REFUND_PAYOUT.code(), "", REFERENCE, refund.id());
    holds.capture(
        account(refund),
        Objects.requireNonNull(part.holdId()),
        part.amount(),
        Account.PAYMENTS,
        cause);
    end(part, RefundStatus.SUCCEEDED);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void failed(PaymentRefund refund) {
    var part = lock(refund);
    holds.release(account(refund), Objects.requireNonNull(part.holdId()));
    end(part, RefundStatus.FAILED);
  }

  private Refund.Part lock(PaymentRefund refund) {
    return table.lockByPaymentRefund(refund.organisationId(), refund.id()).orElseThrow();
  }

  private static AccountKey account(PaymentRefund refund) {
    return new AccountKey(refund.organisationId(), refund.amount().currency());
  }

  /** Its money has left the account with it, or is free again. */
  @Transactional(TxType.MANDATORY)
  void ended(@Observes WithdrawalEnded event) {
    table
        .lockByWithdrawal(event.organisationId(), event.withdrawalId())
        .ifPresent(
            part -> end(part, event.isSettled() ? RefundStatus.SUCCEEDED : RefundStatus.FAILED));
  }

  private void end(Refund.Part part, RefundStatus end) {
    table.end(part, end);
    var refund = table.find(part.refundId()).orElseThrow();
    events.fire(RefundPartEnded.of(refund, part, end));
  }
}
