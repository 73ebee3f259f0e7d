package dev.kontor.sale.order;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.CreditNotes;
import dev.kontor.money.invoice.CreditableInvoices;
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
import java.util.List;
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
  private final CreditableInvoices creditable;
  private final Event<Object> events;

  RegistrationService(
      OrderRepository orders,
      OrderLineRepository lines,
      Products products,
      Subscriptions subscriptions,
      Organisations organisations,
      LastingDiscounts discounts,
      CreditNotes notes,
      CreditableInvoices creditable,
      Event<Object> events) {
    this.orders = orders;
    this.lines = lines;
    this.products = products;
    this.subscriptions = subscriptions;
    this.organisations = organisations;
    this.discounts = discounts;
    this.notes = notes;
    this.creditable = creditable;
    this.events = events;
  }

  /**
   * A domain to be registered, or to be renewed.
   *
   * @param expiresOn from when on it is to be renewed; null where it is new
   * @param isRestored whether it is to be had back from its redemption period first
   * @param orderedBy null where it renews by itself
   */
  record Wanted(
      UUID productId,
      String name,
      BillingPeriod period,
      @Nullable LocalDate expiresOn,
      boolean isRestored,
      @Nullable String contactEmail,
      @Nullable UUID orderedBy) {}

  /** What is to be registered; nothing where the registry has answered. */
  @Transactional
  Optional<Wanted> waiting(RegistrationAttempt attempt) {
    return lines
        .find(attempt.organisationId(), attempt.lineId())
        .filter(OrderLine::isWaiting)
        .map(this::wanted);
  }

  private Wanted wanted(OrderLine line) {
    var order = orders.find(line.organisationId(), line.orderId()).orElseThrow();
    return new Wanted(
        line.becomesId(),
        Objects.requireNonNull(line.domainName()),
        line.period(),
        line.isRenewal() ? line.startsOn() : null,
        order.kind() == OrderKind.RESTORE,
        line.contactEmail(),
        order.orderedBy());
  }

  /** Whether the registry hasn't answered yet about an earlier term of the same domain. */
  @Transactional
  boolean isAnotherFirst(RegistrationAttempt attempt) {
    return lines
        .find(attempt.organisationId(), attempt.lineId())
        .filter(lines::isAnotherFirst)
        .isPresent();
  }

  /**
   * It is registered.
   *
   * @param expiresOn what the registry says, which becomes the end of its term, unless later terms
   *     lie ahead, or it isn't after the term's first day
   */
  @Transactional
  void registered(RegistrationAttempt attempt, LocalDate expiresOn) {
    organisations.lock(attempt.organisationId());
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    var productId = Objects.requireNonNull(line.productId());
    if (!line.isWaiting()) {
      return;
    }
    settle(line, true);
    var isPossible = expiresOn.isAfter(line.startsOn());
    if (line.isRenewal()) {
      renewed(line, productId);
      if (isPossible && isLast(line, productId)) {
        subscriptions.endOn(line.organisationId(), productId, expiresOn);
      }
    } else {
      products.registered(line.organisationId(), productId, isPossible ? expiresOn : line.endsOn());
    }
  }

  private void renewed(OrderLine line, UUID productId) {
    var order = orders.find(line.organisationId(), line.orderId()).orElseThrow();
    var term = new LastingDiscounts.NextTerm(line.offer(), line.period());
    discounts.renewed(line.organisationId(), order.currency(), Map.of(productId, term));
  }

  private boolean isLast(OrderLine line, UUID productId) {
    return subscriptions.find(line.organisationId(), List.of(productId)).stream()
        .anyMatch(each -> line.endsOn().equals(each.paidUntil()));
  }

  /** With all that came with it. */
  private void settle(OrderLine line, boolean isDone) {
    line.registered(isDone);
    lines.of(line.organisationId(), line.orderId()).stream()
        .filter(each -> !each.isTerm() && each.becomesId().equals(line.becomesId()))
        .forEach(each -> each.registered(isDone));
  }

  /**
   * It isn't: a new product ends, another one is without the term, and what was paid comes back.
   * Later terms of it that wait for the registry can't be had without this one, and go with it.
   *
   * @return false where there are later terms that the registry has taken
   */
  @Transactional
  boolean refused(RegistrationAttempt attempt, RegistryRefusal reason) {
    organisations.lock(attempt.organisationId());
    var line = lines.find(attempt.organisationId(), attempt.lineId()).orElseThrow();
    if (!line.isWaiting()) {
      return true;
    }
    for (var later : lines.waitingAfter(line)) {
      if (!refuse(later, reason)) {
        return false;
      }
    }
    return refuse(line, reason);
  }

  private boolean refuse(OrderLine line, RegistryRefusal reason) {
    var organisationId = line.organisationId();
    var productId = Objects.requireNonNull(line.productId());
    if (!line.isRenewal()) {
      products.registered(organisationId, productId, null);
    } else if (!subscriptions.withdraw(organisationId, productId, line.id())) {
      return false;
    }
    settle(line, false);
    var name = Objects.requireNonNull(line.domainName());
    var credited = isLeft(line, productId) ? credit(line, productId, name) : null;
    tell(line, productId, name, reason, credited);
    return true;
  }

  private void tell(
      OrderLine line,
      UUID productId,
      String name,
      RegistryRefusal reason,
      @Nullable Money credited) {
    if (line.isRenewal()) {
      events.fire(
          new RenewalRefused(
              line.organisationId(), productId, name, line.startsOn(), reason.code(), credited));
      return;
    }
    events.fire(
        new RegistrationRefused(
            line.organisationId(), line.orderId(), productId, name, reason.code(), credited));
  }

  /** Whether it cost something that wasn't given back before. */
  private boolean isLeft(OrderLine line, UUID productId) {
    var invoiceId = line.invoiceId();
    return invoiceId != null
        && creditable.of(line.organisationId(), productId, List.of(invoiceId)).stream()
            .anyMatch(each -> !each.left().isEmpty());
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
