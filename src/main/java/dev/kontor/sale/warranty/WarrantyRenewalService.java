package dev.kontor.sale.warranty;

import dev.kontor.money.invoice.OpenInvoices;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.order.RenewedTerm;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.renewal.AnnouncedPrices;
import dev.kontor.sale.renewal.NextTerm;
import dev.kontor.sale.renewal.NextTerms;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Renews domains on account that nobody renewed (DOM-2). Under the organisation's lock each term is
 * renewed once, whoever else renews it; orders that wait for money are locked before it.
 */
@ApplicationScoped
class WarrantyRenewalService {
  private final Subscriptions subscriptions;
  private final AnnouncedPrices prices;
  private final NextTerms terms;
  private final RenewalOrders orders;
  private final OpenInvoices invoices;
  private final WarrantyDays days;
  private final WarrantyInvoices claims;
  private final Organisations organisations;
  private final Clock clock;
  private final Event<Object> events;

  WarrantyRenewalService(
      Subscriptions subscriptions,
      AnnouncedPrices prices,
      NextTerms terms,
      RenewalOrders orders,
      OpenInvoices invoices,
      WarrantyDays days,
      WarrantyInvoices claims,
      Organisations organisations,
      Clock clock,
      Event<Object> events) {
    this.subscriptions = subscriptions;
    this.prices = prices;
    this.terms = terms;
    this.orders = orders;
    this.invoices = invoices;
    this.days = days;
    this.claims = claims;
    this.organisations = organisations;
    this.clock = clock;
    this.events = events;
  }

  /** The domains that would be lost on a day, and have a warranty. */
  @Transactional
  List<UUID> due(LastDay day) {
    return subscriptions.endingOn(day.organisationId(), List.of(day.end())).stream()
        .filter(each -> isDue(each, day))
        .map(Subscribed::id)
        .toList();
  }

  private boolean isDue(Subscribed product, LastDay day) {
    return product.isDomain()
        && product.renewalWarranty()
        && product.status() == ProductStatus.ACTIVE
        && day.end().equals(product.paidUntil())
        && RenewalDays.isBeforeEnd(day.end(), clock.instant());
  }

  /**
   * Renews one, unless somebody does.
   *
   * @return false where somebody has just ordered to renew it: then nothing was done
   */
  @Transactional
  boolean renew(LastDay day, UUID productId) {
    var organisationId = day.organisationId();
    var locked = orders.lockPending(organisationId, productId);
    var transfers = orders.lockTransfers(organisationId, locked);
    if (!organisations.lockIfOpen(organisationId)) {
      return true;
    }
    var due =
        subscriptions.find(organisationId, List.of(productId)).stream()
            .filter(each -> isDue(each, day))
            .toList();
    if (due.isEmpty() || isUnpaid(organisationId, productId)) {
      return true;
    }
    var pending = orders.pending(organisationId, List.of(productId)).values();
    if (!locked.containsAll(pending)) {
      return false;
    }
    if (!day.isLast() && !transfers.containsAll(pending)) {
      days.waitFor(day);
      return true;
    }
    prices.promised(organisationId, due).forEach(each -> renew(organisationId, each, pending));
    return true;
  }

  /** What was renewed so before isn't paid yet. */
  private boolean isUnpaid(UUID organisationId, UUID productId) {
    return !invoices
        .of(organisationId, orders.invoicesOnAccount(organisationId, productId))
        .isEmpty();
  }

  private void renew(UUID organisationId, NextTerm term, Iterable<UUID> pending) {
    var product = term.product();
    var quote = terms.quote(organisationId, List.of(term), PrepaidPart.NOTHING);
    if (!orders.canOrder(organisationId, quote, null)) {
      events.fire(new WarrantyFailed(organisationId, product.id(), product.name(), product.end()));
      return;
    }
    pending.forEach(each -> orders.replace(organisationId, each));
    orders
        .orderOnAccount(organisationId, new RenewedTerm(product), quote)
        .ifPresent(order -> tell(organisationId, term, quote));
  }

  private void tell(UUID organisationId, NextTerm term, Quote quote) {
    var product = term.product();
    var open = invoices.of(organisationId, orders.invoicesOnAccount(organisationId, product.id()));
    open.forEach(each -> claims.watch(organisationId, each));
    events.fire(
        new RenewedOnAccount(
            organisationId,
            product.id(),
            product.name(),
            term.end(),
            Money.ofMinor(quote.price().total(), quote.currency()),
            open.stream()
                .findFirst()
                .map(
                    each ->
                        new RenewedOnAccount.Claimed(
                            each.id(),
                            each.number(),
                            Money.ofMinor(each.due(), each.currency()),
                            each.dueOn()))
                .orElse(null)));
  }
}
