package dev.kontor.sale.order;

import dev.kontor.money.invoice.Refunded;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.TermPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of orders whose invoices operators give back, in the transaction that does so. */
@ApplicationScoped
public class RefundedOrders {
  private static final String REFUNDED = "refunded";

  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final InvoicedLines invoiced;
  private final OrderSettlementService settlement;
  private final TransferOrderService transfers;
  private final ProductTerms terms;
  private final Organisations organisations;

  RefundedOrders(
      OrderRepository orders,
      OrderLineRepository lines,
      InvoicedLines invoiced,
      OrderSettlementService settlement,
      TransferOrderService transfers,
      ProductTerms terms,
      Organisations organisations) {
    this.orders = orders;
    this.lines = lines;
    this.invoiced = invoiced;
    this.settlement = settlement;
    this.transfers = transfers;
    this.terms = terms;
    this.organisations = organisations;
  }

  /**
   * A term of which something was given back.
   *
   * @param to the first day after it, when it was bought
   */
  public record Term(UUID orderLineId, UUID productId, LocalDate from, LocalDate to) {}

  /**
   * Locks an order, those that would renew or change its products, and the organisation.
   *
   * @return false where somebody has just ordered such a thing: what is locked doesn't suffice
   */
  @Transactional(TxType.MANDATORY)
  public boolean lock(UUID organisationId, UUID orderId) {
    var products = lines.products(organisationId, orderId);
    var locked = new HashSet<>(lines.renewing(organisationId, products).values());
    locked.add(orderId);
    locked.stream().sorted().forEach(each -> orders.lock(organisationId, each));
    organisations.lock(organisationId);
    return locked.containsAll(lines.renewing(organisationId, products).values());
  }

  /** Whether an order waits for its payment. */
  @Transactional(TxType.MANDATORY)
  public boolean isPending(UUID organisationId, UUID orderId) {
    return orders.find(organisationId, orderId).filter(CustomerOrder::isPending).isPresent();
  }

  /** Less is due of a pending order: where all of that is set aside, it is paid soon. */
  @Transactional(TxType.MANDATORY)
  public void lessIsDue(UUID organisationId, UUID orderId) {
    transfers.lessIsDue(organisationId, orderId);
  }

  /** Ends a locked order that waits for its payment, with all its invoices. */
  @Transactional(TxType.MANDATORY)
  public void cancel(UUID organisationId, UUID orderId) {
    var order = orders.lock(organisationId, orderId).orElseThrow();
    settlement.end(order, OrderStatus.CANCELLED, REFUNDED);
  }

  /**
   * Has the lines of a paid order cost what is left of them.
   *
   * @param taken of which lines of the invoice
   * @return the terms that these are for, as they were bought, with those that cost nothing once
   *     nothing is left of the invoice; empty where a registry hasn't answered about one: then
   *     nothing is done
   */
  @Transactional(TxType.MANDATORY)
  public Optional<List<Term>> refunded(
      UUID organisationId, UUID orderId, UUID invoiceId, Collection<Refunded.Line> taken) {
    var order = orders.find(organisationId, orderId).orElseThrow();
    var charged = invoiced.of(order, lines.of(organisationId, orderId), invoiceId);
    var prices = new LinkedHashMap<OrderLine, Proceeds>();
    taken.forEach(each -> prices.merge(charged.get(each.index()), each.price(), Proceeds::plus));
    var gone = invoiced.gone(charged, organisationId, invoiceId);
    if (gone.containsAll(charged)) {
      charged.stream()
          .filter(each -> each.price().total() == 0)
          .forEach(each -> prices.put(each, Proceeds.NOTHING));
    }
    if (prices.keySet().stream().anyMatch(OrderLine::isWaiting)) {
      return Optional.empty();
    }
    prices.forEach((line, price) -> lower(organisationId, line, price));
    gone.stream().filter(prices::containsKey).forEach(OrderLine::refunded);
    return Optional.of(
        prices.keySet().stream().filter(OrderLine::isTerm).map(RefundedOrders::term).toList());
  }

  private void lower(UUID organisationId, OrderLine line, Proceeds price) {
    if (line.isTerm()) {
      terms.lower(organisationId, line.id(), new TermPrice(price.net(), price.tax()));
    }
  }

  private static Term term(OrderLine line) {
    return new Term(line.id(), line.becomesId(), line.startsOn(), line.endsOn());
  }

  /** Ends the pending orders that would renew or change a product; they are locked. */
  @Transactional(TxType.MANDATORY)
  public void cancelRenewals(UUID organisationId, UUID productId) {
    Map<UUID, UUID> pending = lines.renewing(organisationId, List.of(productId));
    pending.values().forEach(each -> cancelRenewal(organisationId, each));
  }

  private void cancelRenewal(UUID organisationId, UUID orderId) {
    orders
        .lock(organisationId, orderId)
        .filter(CustomerOrder::isPending)
        .ifPresent(
            order -> settlement.end(order, OrderStatus.CANCELLED, RenewalOrders.PRODUCT_CANCELLED));
  }
}
