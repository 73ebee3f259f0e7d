package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditableInvoices;
import dev.kontor.money.ledger.Proceeds;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which lines of an order the lines of its invoices charge. */
@Singleton
class InvoicedLines {
  private final StoredInvoices stored;
  private final CreditableInvoices invoices;

  InvoicedLines(StoredInvoices stored, CreditableInvoices invoices) {
    this.stored = stored;
    this.invoices = invoices;
  }

  /**
   * In the order of the invoice's lines; a line of the order stands there several times where it
   * has several rates.
   */
  List<OrderLine> of(CustomerOrder order, List<OrderLine> ordered, UUID invoiceId) {
    return stored.linesOf(order).stream()
        .map(positions -> positions.stream().map(ordered::get).toList())
        .filter(each -> invoiceId.equals(each.get(0).invoiceId()))
        .findFirst()
        .orElseThrow();
  }

  /** Those lines of an order on an invoice of which nothing is left there. */
  Set<OrderLine> gone(List<OrderLine> charged, UUID organisationId, UUID invoiceId) {
    var gone = new HashSet<>(charged);
    var left = invoices.left(organisationId, invoiceId);
    for (int i = 0; i < charged.size(); i++) {
      if (left.get(i).total() > 0) {
        gone.remove(charged.get(i));
      }
    }
    return gone;
  }

  /**
   * What credit notes took of an order's lines, by line; without those that they took nothing of.
   */
  Map<UUID, Proceeds> credited(CustomerOrder order, List<OrderLine> ordered) {
    var credited = new HashMap<UUID, Proceeds>();
    ordered.stream()
        .map(OrderLine::invoiceId)
        .distinct()
        .forEach(
            id -> {
              if (id != null) {
                var taken = invoices.credited(order.organisationId(), id);
                var lines = of(order, ordered, id);
                for (int i = 0; i < lines.size(); i++) {
                  if (taken.get(i).total() > 0) {
                    credited.merge(lines.get(i).id(), taken.get(i), Proceeds::plus);
                  }
                }
              }
            });
    return credited;
  }
}
