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
  private final long tolerance;

  TermPayments(Split prepaid, long external, long upgrade, long onAccount) {
    this(prepaid, external, upgrade, onAccount, 0);
  }

  /**
   * What pays an order of which credit notes took something.
   *
   * @param tolerance how many minor units its lines may cost more than was paid: their taxes aren't
   *     always those of the invoice's lines
   */
  TermPayments(Split prepaid, long external, long upgrade, long onAccount, long tolerance) {
    this.tolerance = tolerance;
    this.onAccount = onAccount;
    this.upgrade = upgrade;
    this.credit = prepaid.credit();
    this.paidIn = prepaid.paidIn();
    this.external = external;
  }

  /** What pays the next line: all of it, but for what is tolerated. */
  TermPayment next(long gross) {
    var fromUpgrade = Math.min(upgrade, gross);
    var fromCredit = Math.min(credit, gross - fromUpgrade);
    var fromPaidIn = Math.min(paidIn, gross - fromUpgrade - fromCredit);
    var claimed = Math.min(onAccount, gross - fromUpgrade - fromCredit - fromPaidIn);
    var fromOutside = gross - fromUpgrade - fromCredit - fromPaidIn - claimed;
    upgrade -= fromUpgrade;
    credit -= fromCredit;
    paidIn -= fromPaidIn;
    onAccount -= claimed;
    if (external + tolerance < fromOutside) {
      throw new IllegalArgumentException("Lines cost more than the order");
    }
    var paid = Math.min(external, fromOutside);
    external -= paid;
    return new TermPayment(paid, fromPaidIn, fromCredit, fromUpgrade, claimed);
  }
}
