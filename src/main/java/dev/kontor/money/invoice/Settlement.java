package dev.kontor.money.invoice;

import dev.kontor.money.invoice.Document.Payment;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Holds;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.ledger.Sale;
import dev.kontor.money.ledger.Split;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Moves the money for a document, and notes what moved by which entry. */
@Singleton
class Settlement {
  private static final String INVOICE = "invoice";
  private static final String CREDIT_NOTE = "credit_note";
  private static final String PAYMENT = "payment";

  private final Ledger ledger;
  private final Holds holds;

  Settlement(Ledger ledger, Holds holds) {
    this.ledger = ledger;
    this.holds = holds;
  }

  /**
   * Money for an invoice.
   *
   * @param price all that is due; nothing is moved where that is nothing
   * @param means which pay exactly that, together
   */
  List<Payment> pay(
      AccountKey account, UUID invoiceId, Proceeds price, List<Means> means, Why why, Instant at) {
    if (means.stream().mapToLong(Means::amount).sum() != price.total()) {
      throw new IllegalArgumentException(means + " don't pay " + price);
    }
    var paid = new ArrayList<Payment>();
    var left = price;
    for (var each : means.stream().filter(one -> one.amount() > 0).toList()) {
      var part = left.first(each.amount());
      left = left.minus(part);
      paid.addAll(pay(account, invoiceId, part, each, why, at));
    }
    return paid;
  }

  private List<Payment> pay(
      AccountKey account, UUID invoiceId, Proceeds part, Means means, Why why, Instant at) {
    if (means instanceof Means.External external) {
      var cause = why.cause(PAYMENT, external.paymentId());
      var entry = ledger.receive(account, external.came(), part, cause);
      return List.of(
          new Payment(
              PaidWith.EXTERNAL, part.net(), part.tax(), entry.id(), external.paymentId(), at));
    }
    var cause = why.cause(INVOICE, invoiceId);
    var sale =
        means instanceof Means.Held held
            ? holds.sell(account, held.holdId(), part, cause)
            : ledger.sell(account, part, cause);
    return payments(sale, part, at);
  }

  /** Money that a credit note gives back, to where it came from. */
  List<Payment> giveBack(
      AccountKey account, UUID noteId, Split back, Proceeds price, Why why, Instant at) {
    var cause = why.cause(CREDIT_NOTE, noteId);
    return payments(ledger.takeBack(account, back, price, cause), price, at);
  }

  private static List<Payment> payments(Sale sale, Proceeds price, Instant at) {
    var ofCredit = price.first(sale.split().credit());
    var payments = new ArrayList<Payment>();
    add(payments, PaidWith.CREDIT, ofCredit, sale, at);
    add(payments, PaidWith.PAID_IN, price.minus(ofCredit), sale, at);
    return payments;
  }

  private static void add(
      List<Payment> payments, PaidWith kind, Proceeds part, Sale sale, Instant at) {
    if (part.total() > 0) {
      payments.add(new Payment(kind, part.net(), part.tax(), sale.entry().id(), null, at));
    }
  }
}
