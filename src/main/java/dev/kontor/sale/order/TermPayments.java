package dev.kontor.sale.order;

import dev.kontor.money.ledger.Split;
import dev.kontor.product.term.TermPayment;

/**
 * Spreads what pays an order over its lines, one after the other: what was credited for other terms
 * first, then credit.
 */
final class TermPayments {
  private long credit;
  private long paidIn;
  private long external;
  private long upgrade;
  private long onAccount;

  TermPayments(Split prepaid, long external, long upgrade, long onAccount) {
    this.onAccount = onAccount;
    this.upgrade = upgrade;
    this.credit = prepaid.credit();
    this.paidIn = prepaid.paidIn();
    this.external = external;
  }

  /** What pays the next line. */
  TermPayment next(long gross) {
    var fromUpgrade = Math.min(upgrade, gross);
    var fromCredit = Math.min(credit, gross - fromUpgrade);
    var fromPaidIn = Math.min(paidIn, gross - fromUpgrade - fromCredit);
    var claimed = Math.min(onAccount, gross - fromUpgrade - fromCredit - fromPaidIn);
    var fromOutside = gross - fromUpgrade - fromCredit - fromPaidIn - claimed;
    upgrade -= fromUpgrade;
    credit -= fromCredit;
    paidIn -= fromPaidIn;
    external -= fromOutside;
    onAccount -= claimed;
    if (external < 0) {
      throw new IllegalArgumentException("Lines cost more than the order");
    }
    return new TermPayment(fromOutside, fromPaidIn, fromCredit, fromUpgrade, claimed);
  }
}
