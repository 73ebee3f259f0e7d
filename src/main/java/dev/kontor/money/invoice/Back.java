package dev.kontor.money.invoice;

import dev.kontor.money.invoice.Refunded.Source;
import dev.kontor.money.ledger.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Where what was paid for an invoice goes back to, in minor units.
 *
 * @param external to where it came from, outside
 */
record Back(List<Source> external, long paidIn, long credit) {
  static final Back NOTHING = new Back(List.of(), 0, 0);

  Back {
    external = List.copyOf(external);
  }

  /** All of it to the account that it is paid from. */
  static Back toPrepaid(Split split) {
    return new Back(List.of(), split.paidIn(), split.credit());
  }

  /** The parts of the account that it comes to; what goes outside passes there. */
  Split split() {
    return new Split(outside() + paidIn, credit);
  }

  long total() {
    return split().total();
  }

  private long outside() {
    return external.stream().mapToLong(Source::amount).sum();
  }

  /**
   * So much of payments that come one after the other.
   *
   * @param skipped what of them is given back already
   */
  static List<Source> part(List<Source> payments, long skipped, long amount) {
    var parts = new ArrayList<Source>();
    var toSkip = skipped;
    var left = amount;
    for (var each : payments) {
      var free = each.amount() - Math.min(toSkip, each.amount());
      toSkip -= each.amount() - free;
      var taken = Math.min(free, left);
      if (taken > 0) {
        parts.add(new Source(each.paymentId(), taken));
        left -= taken;
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException(amount + " is more than was paid by " + payments);
    }
    return parts;
  }
}
