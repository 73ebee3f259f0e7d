package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.Why;
import dev.kontor.money.prepaid.EntryKind;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.domain.RegistryRefusal;
import dev.kontor.product.product.Products;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.promotion.LastingDiscounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a line whose domain the registry has registered or renewed, or refused to. */
@ApplicationScoped
class RegistrationService {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final Products products;
  private final Subscriptions subscriptions;
  private final Organisations organisations;
  private final LastingDiscounts discounts;
  private final CreditNotes notes;
  private final Event<Object> events;

  RegistrationService(
      OrderRepository orders,
      OrderLineRepository lines,
      Products products,
      Subscriptions subscriptions,
      Organisations organisations,
      LastingDiscounts discounts,
      CreditNotes notes,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.products = products;
    this.subscriptions = subscriptions;
    this.organisations = organisations;
    this.discounts = discounts;
    this.notes = notes;
    this.events = events;
  }

  /**
   * A domain to be registered, or to be renewed.
   *
   * @param expiresOn from when on it is to be renewed; null where it is new
   * @param orderedBy null where it renews by itself
   */
  record Wanted(
      String name,
      BillingPeriod period,
      @Nullable LocalDate expiresOn,
      @Nullable String contactEmail,
      @Nullable UUID orderedBy) {}

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
                    each.isRenewal() ? each.startsOn() : null,
                    each.contactEmail(),
                    orders.find(each.organisationId(), each.orderId()).orElseThrow().orderedBy()));
  }

  /** It is registered. */
  @Transactional
  void registered(RegistrationAttempt attempt) {
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    var productId = Objects.requireNonNull(line.productId());
    if (line.isRenewal()) {
      renewed(line, productId);
    } else if (products.registered(attempt.organisationId(), productId, true)) {
      line.registered(true);
    }
  }

  private void renewed(OrderLine line, UUID productId) {
    if (line.isWaiting()) {
      line.registered(true);
      var order = orders.find(line.organisationId(), line.orderId()).orElseThrow();
      var term = new LastingDiscounts.NextTerm(line.offer(), line.period());
      discounts.renewed(line.organisationId(), order.currency(), Map.of(productId, term));
    }
  }

  /**
   * It isn't: a new product ends, another one is without the term, and what was paid comes back.
   *
   * @return false where there are later terms, which have to be refused first
   */
  @Transactional
  boolean refused(RegistrationAttempt attempt, RegistryRefusal reason) {
    organisations.lock(attempt.organisationId());
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    if (!line.isWaiting()) {
      return true;
    }
    var productId = Objects.requireNonNull(line.productId());
    if (line.isRenewal()) {
      if (!subscriptions.withdraw(attempt.organisationId(), productId, line.id())) {
        return false;
      }
    } else {
      products.registered(attempt.organisationId(), productId, false);
    }
    line.registered(false);
    var name = Objects.requireNonNull(line.domainName());
    var credited = line.net() + line.tax() > 0 ? credit(line, productId, name) : null;
    tell(attempt, line, productId, name, reason, credited);
    return true;
  }

  private void tell(
      RegistrationAttempt attempt,
      OrderLine line,
      UUID productId,
      String name,
      RegistryRefusal reason,
      @Nullable Money credited) {
    if (line.isRenewal()) {
      events.fire(
          new RenewalRefused(
              attempt.organisationId(), productId, name, line.startsOn(), reason.code(), credited));
      return;
    }
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
