package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Proceeds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is due of some invoices, which are paid in their order. */
record Dues(List<Due> list) {
  /** What is due of an invoice: zero or more. */
  record Due(UUID invoiceId, Proceeds price) {}

  Dues {
    list = List.copyOf(list);
  }

  static Dues of(UUID invoiceId, Proceeds price) {
    return new Dues(List.of(new Due(invoiceId, price)));
  }

  /** Of all together. */
  Proceeds price() {
    return list.stream().map(Due::price).reduce(Proceeds.NOTHING, Proceeds::plus);
  }

  /**
   * So much of them.
   *
   * @param amount at most all of them together, in minor units
   */
  Dues first(long amount) {
    var parts = new ArrayList<Due>();
    var left = amount;
    for (var each : list) {
      var part = each.price().first(Math.min(left, each.price().total()));
      parts.add(new Due(each.invoiceId(), part));
      left -= part.total();
    }
    if (left != 0) {
      throw new IllegalArgumentException(amount + " is more than " + price());
    }
    return new Dues(parts);
  }

  /** What is left of them without such parts. */
  Dues minus(Dues parts) {
    var left = new ArrayList<Due>();
    for (int i = 0; i < list.size(); i++) {
      var each = list.get(i);
      left.add(new Due(each.invoiceId(), each.price().minus(parts.list.get(i).price())));
    }
    return new Dues(left);
  }
}
