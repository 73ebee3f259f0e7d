package dev.kontor.sale.renewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.PlacedOrder;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.order.RenewedTerm;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody renews products (SUB-3): in one order, all or none. Under the organisation's lock each
 * term is renewed once.
 */
@ApplicationScoped
class RenewalService {
  private final NextTerms terms;
  private final Subscriptions subscriptions;
  private final RenewalOrders orders;
  private final Organisations organisations;

  RenewalService(
      NextTerms terms,
      Subscriptions subscriptions,
      RenewalOrders orders,
      Organisations organisations) {
    this.terms = terms;
    this.subscriptions = subscriptions;
    this.orders = orders;
    this.organisations = organisations;
  }

  /** What it would cost, with nothing from the prepaid account. */
  @Transactional
  Quote preview(UUID organisationId, List<RenewalItem> items) {
    return terms.quote(organisationId, chosen(organisationId, items), PrepaidPart.NOTHING);
  }

  @Transactional
  PlacedOrder renew(RenewalOrders.Orderer by, RenewalRequest asked) {
    var organisationId = by.organisationId();
    var earlier = orders.earlier(organisationId);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    organisations.lock(organisationId);
    var chosen = chosen(organisationId, asked.items());
    var means = asked.means();
    var quote = terms.quote(organisationId, chosen, orders.prepaid(organisationId, means));
    var renewed = chosen.stream().map(each -> new RenewedTerm(each.product())).toList();
    return orders.order(by, renewed, quote, means);
  }

  private List<NextTerm> chosen(UUID organisationId, List<RenewalItem> items) {
    requireDifferent(items);
    var ids = items.stream().map(RenewalItem::productId).toList();
    var products =
        subscriptions.find(organisationId, ids).stream()
            .collect(Collectors.toMap(Subscribed::id, Function.identity()));
    var pending = orders.pending(organisationId, ids);
    var shelf = terms.shelf(organisationId, products.values());
    var chosen = new ArrayList<NextTerm>();
    for (int i = 0; i < items.size(); i++) {
      try {
        chosen.add(chosen(organisationId, items.get(i), products, pending, shelf));
      } catch (DomainException refusal) {
        throw refusal.with("productId", items.get(i).productId()).onField(field(refusal, i));
      }
    }
    return List.copyOf(chosen);
  }

  private static void requireDifferent(List<RenewalItem> items) {
    var seen = new HashSet<UUID>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).productId())) {
        throw RenewalProblem.RENEWED_TWICE
            .exception()
            .with("productId", items.get(i).productId())
            .onField("items[" + i + "].productId");
      }
    }
  }

  private static String field(DomainException refusal, int item) {
    var member =
        switch (refusal.type().slug()) {
          case "period-not-offered", "period-minimum-not-reached", "too-far-ahead" -> ".period";
          case "already-renewed", "term-end-wrong" -> ".termEnd";
          default -> ".productId";
        };
    return "items[" + item + "]" + member;
  }

  private NextTerm chosen(
      UUID organisationId,
      RenewalItem item,
      Map<UUID, Subscribed> products,
      Map<UUID, UUID> pending,
      RenewalShelf shelf) {
    var product = products.get(item.productId());
    if (product == null) {
      throw NextTerms.productUnknown();
    }
    terms.requireRenewable(organisationId, product);
    if (item.termEnd().isBefore(product.end())) {
      throw RenewalProblem.ALREADY_RENEWED
          .exception(product.name(), product.end())
          .with("termEnd", product.end());
    }
    if (!item.termEnd().equals(product.end())) {
      throw RenewalProblem.TERM_END_WRONG
          .exception(product.name(), product.end())
          .with("termEnd", product.end());
    }
    var orderId = pending.get(product.id());
    if (orderId != null) {
      throw NextTerms.renewalPending(product, orderId);
    }
    return shelf.term(product, item.period());
  }
}
