package dev.kontor.money.invoice;

import dev.kontor.money.invoice.Document.Payment;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.ledger.Sale;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves the money for documents, and notes what moved by which entry. */
@Singleton
class Settlement {
  private static final String INVOICE = "invoice";
  private static final String ORDER = "order";
  private static final String CREDIT_NOTE = "credit_note";
  private static final String PAYMENT = "payment";

  private final Ledger ledger;
  private final Holds holds;

  Settlement(Ledger ledger, Holds holds) {
    this.ledger = ledger;
    this.holds = holds;
  }

  /**
   * Money for invoices, which are paid in their order.
   *
   * @param dues all that is due; nothing is moved where that is nothing
   * @param orderId what the invoices are of; null for one that is of no order
   * @param means which pay exactly that, together
   * @return what paid for each of them; nothing for those that cost nothing
   */
  Map<UUID, List<Payment>> pay(
      AccountKey account,
      Dues dues,
      @Nullable UUID orderId,
      List<Means> means,
      Why why,
      Instant at) {
    if (means.stream().mapToLong(Means::amount).sum() != dues.price().total()) {
      throw new IllegalArgumentException(means + " don't pay " + dues);
    }
    var cause =
        orderId == null
            ? why.cause(INVOICE, dues.list().get(0).invoiceId())
            : why.cause(ORDER, orderId);
    var paid = new HashMap<UUID, List<Payment>>();
    var left = dues;
    for (var each : means.stream().filter(one -> one.amount() > 0).toList()) {
      var part = left.first(each.amount());
      left = left.minus(part);
      pay(account, part, each, cause, at, paid);
    }
    return paid;
  }

  private void pay(
      AccountKey account,
      Dues part,
      Means means,
      Cause cause,
      Instant at,
      Map<UUID, List<Payment>> paid) {
    if (means instanceof Means.External external) {
      var byPayment = new Cause(cause.kind(), cause.reason(), PAYMENT, external.paymentId());
      var entry = ledger.receive(account, external.came(), part.price(), byPayment);
      add(paid, PaidWith.EXTERNAL, part, entry.id(), external.paymentId(), at);
    } else {
      add(paid, part, sale(account, part.price(), means, cause), at);
    }
  }

  private Sale sale(AccountKey account, Proceeds price, Means means, Cause cause) {
    if (means instanceof Means.Held held) {
      return holds.sell(account, held.holdId(), price, cause);
    }
    return means instanceof Means.Returned returned
        ? ledger.sell(account, returned.split(), price, cause)
        : ledger.sell(account, price, cause);
  }

  /** Money that a credit note gives back. What goes outside comes to the account before. */
  List<Payment> giveBack(
      AccountKey account, UUID noteId, Back back, Proceeds price, Why why, Instant at) {
    var sale = ledger.takeBack(account, back.split(), price, why.cause(CREDIT_NOTE, noteId));
    var entryId = sale.entry().id();
    var given = new HashMap<UUID, List<Payment>>();
    var left = Dues.of(noteId, price);
    var ofCredit = left.first(back.credit());
    add(given, PaidWith.CREDIT, ofCredit, entryId, null, at);
    left = left.minus(ofCredit);
    for (var each : back.external()) {
      var part = left.first(each.amount());
      add(given, PaidWith.EXTERNAL, part, entryId, each.paymentId(), at);
      left = left.minus(part);
    }
    add(given, PaidWith.PAID_IN, left, entryId, null, at);
    return given.getOrDefault(noteId, List.of());
  }

  private static void add(Map<UUID, List<Payment>> paid, Dues part, Sale sale, Instant at) {
    var ofCredit = part.first(sale.split().credit());
    add(paid, PaidWith.CREDIT, ofCredit, sale.entry().id(), null, at);
    add(paid, PaidWith.PAID_IN, part.minus(ofCredit), sale.entry().id(), null, at);
  }

  private static void add(
      Map<UUID, List<Payment>> paid,
      PaidWith kind,
      Dues part,
      UUID entryId,
      @Nullable UUID paymentId,
      Instant at) {
    for (var each : part.list()) {
      var price = each.price();
      if (price.total() > 0) {
        paid.computeIfAbsent(each.invoiceId(), id -> new ArrayList<>())
            .add(new Payment(kind, price.net(), price.tax(), entryId, paymentId, at));
      }
    }
  }
}
