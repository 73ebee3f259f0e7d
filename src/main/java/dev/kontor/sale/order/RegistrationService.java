package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.domain.RegistryRefusal;
import dev.kontor.product.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a line whose domain the registry has registered, or refused to. */
@ApplicationScoped
class RegistrationService {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final Products products;
  private final CreditNotes notes;
  private final Event<Object> events;

  RegistrationService(
      OrderRepository orders,
      OrderLineRepository lines,
      Products products,
      CreditNotes notes,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.products = products;
    this.notes = notes;
    this.events = events;
  }

  /** A domain to be registered. */
  record Wanted(String name, BillingPeriod period, @Nullable String contactEmail, UUID orderedBy) {}

  /** What is to be registered; nothing where the registry has answered. */
  @Transactional
  Optional<Wanted> waiting(RegistrationAttempt attempt) {
    return lines
        .find(attempt.organisationId(), attempt.lineId())
        .filter(OrderLine::isWaiting)
        .map(
            each ->
                new Wanted(
                    Objects.requireNonNull(each.domainName()),
                    each.period(),
                    each.contactEmail(),
                    orders.find(each.organisationId(), each.orderId()).orElseThrow().orderedBy()));
  }

  /** It is registered. */
  @Transactional
  void registered(RegistrationAttempt attempt) {
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    var productId = Objects.requireNonNull(line.productId());
    if (products.registered(attempt.organisationId(), productId, true)) {
      line.registered(true);
    }
  }

  /** It isn't: the product ends, and what was paid for it comes back. */
  @Transactional
  void refused(RegistrationAttempt attempt, RegistryRefusal reason) {
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    var productId = Objects.requireNonNull(line.productId());
    if (!products.registered(attempt.organisationId(), productId, false)) {
      return;
    }
    line.registered(false);
    var name = Objects.requireNonNull(line.domainName());
    var credited = line.net() + line.tax() > 0 ? credit(line, productId, name) : null;
    events.fire(
        new RegistrationRefused(
            attempt.organisationId(), line.orderId(), productId, name, reason.code(), credited));
  }

  private Money credit(OrderLine line, UUID productId, String name) {
    return notes
        .credit(
            line.organisationId(),
            Objects.requireNonNull(line.invoiceId()),
            new CreditExtent.OfProduct(productId),
            new Why(EntryKind.ORDER_REFUND, name))
        .total();
  }
}
