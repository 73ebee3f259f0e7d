package dev.kontor.sale.order;

import dev.kontor.money.ledger.Split;
import dev.kontor.product.term.TermPayment;

/** Spreads what pays an order over its lines, one after the other: credit first. */
final class TermPayments {
  private long credit;
  private long paidIn;
  private long external;

  TermPayments(Split prepaid, long external) {
    this.credit = prepaid.credit();
    this.paidIn = prepaid.paidIn();
    this.external = external;
  }

  /** What pays the next line. */
  TermPayment next(long gross) {
    var fromCredit = Math.min(credit, gross);
    var fromPaidIn = Math.min(paidIn, gross - fromCredit);
    var fromOutside = gross - fromCredit - fromPaidIn;
    credit -= fromCredit;
    paidIn -= fromPaidIn;
    external -= fromOutside;
    if (external < 0) {
      throw new IllegalArgumentException("Lines cost more than the order");
    }
    return new TermPayment(fromOutside, fromPaidIn, fromCredit, 0, 0);
  }
}
