package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.sale.upgrade.BilledTerm;
import dev.kontor.sale.upgrade.TermCredit;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The terms of products with the invoices that charged them. */
@Singleton
class BilledTerms {
  private final ProductTerms terms;
  private final OrderLineRepository lines;

  BilledTerms(ProductTerms terms, OrderLineRepository lines) {
    this.terms = terms;
    this.lines = lines;
  }

  /** All terms of a product, the earliest first. */
  List<BilledTerm> of(UUID organisationId, UUID productId) {
    var all = terms.find(organisationId, productId);
    var invoices =
        lines.invoiced(
            organisationId,
            all.stream().map(each -> each.orderLineId()).filter(Objects::nonNull).toList());
    return all.stream()
        .map(
            each ->
                new BilledTerm(
                    each, each.orderLineId() == null ? null : invoices.get(each.orderLineId())))
        .toList();
  }

  /** What credit notes take of which invoices for what is left of terms. */
  static Map<UUID, CreditExtent> extents(List<TermCredit> credited) {
    var byInvoice = new HashMap<UUID, Map<UUID, Proceeds>>();
    for (var each : credited) {
      byInvoice.computeIfAbsent(each.invoiceId(), id -> new HashMap<>()).putAll(each.byLine());
    }
    return byInvoice.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> new CreditExtent.Prices(each.getValue())));
  }
}
