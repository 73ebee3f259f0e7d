package dev.kontor.money.prepaid.topup;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.payment.Payment;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Posts money that came with another amount than was asked for, in the currency in which it came.
 */
@ApplicationScoped
class MismatchedMoneyService {
  private static final String PAYMENT_RETURN = "payment_return";

  private final Ledger ledger;
  private final Holds holds;

  MismatchedMoneyService(Ledger ledger, Holds holds) {
    this.ledger = ledger;
    this.holds = holds;
  }

  @Transactional(TxType.MANDATORY)
  void takeInstead(Payment payment, Money came) {
    var cause = new Cause(EntryKind.MISMATCHED_PAYMENT.code(), "", "payment", payment.id());
    ledger.deposit(key(payment, came), came.minor(), Account.PAYMENTS, Account.PAID_IN, cause);
  }

  /** In and out again: what was taken stands in the books, and nobody can spend it between. */
  @Transactional(TxType.MANDATORY)
  void sendBack(Payment payment, Money came) {
    takeInstead(payment, came);
    var account = key(payment, came);
    var hold = holds.reservePaidIn(account, came.minor(), PAYMENT_RETURN, payment.id());
    var cause = new Cause(EntryKind.PAYMENT_RETURNED.code(), "", PAYMENT_RETURN, payment.id());
    holds.capture(account, hold.id(), came.minor(), Account.PAYMENTS, cause);
  }

  private static AccountKey key(Payment payment, Money came) {
    return new AccountKey(payment.organisationId(), came.currency());
  }
}
