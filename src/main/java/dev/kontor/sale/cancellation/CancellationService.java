package dev.kontor.sale.cancellation;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.product.product.Cancellations;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.promotion.LastingDiscounts;
import dev.kontor.sale.renewal.NextTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cancels products and reinstates them (SUB-6), under the organisation's lock, as whatever renews
 * them does. Orders that would renew them are locked before it.
 */
@ApplicationScoped
class CancellationService {
  private final Subscriptions subscriptions;
  private final Cancellations cancellations;
  private final RenewalOrders orders;
  private final LastingDiscounts discounts;
  private final NextTerms terms;
  private final Organisations organisations;

  CancellationService(
      Subscriptions subscriptions,
      Cancellations cancellations,
      RenewalOrders orders,
      LastingDiscounts discounts,
      NextTerms terms,
      Organisations organisations) {
    this.subscriptions = subscriptions;
    this.cancellations = cancellations;
    this.orders = orders;
    this.discounts = discounts;
    this.terms = terms;
    this.organisations = organisations;
  }

  /** What it would do; of a product that is cancelled, what it does. */
  @Transactional
  CancellationResponse preview(UUID organisationId, UUID productId, CancellationMoment at) {
    var product = find(organisationId, productId);
    CancellationRules.requireCancellable(product, at, terms.today());
    return shown(organisationId, product, at, pending(organisationId, productId));
  }

  /**
   * Cancels a product, and pending orders that would renew it.
   *
   * @return how it stands; empty where somebody has just ordered to renew it: then nothing was done
   */
  @Transactional
  Optional<CancellationResponse> cancel(
      UUID organisationId, UUID productId, CancellationMoment at) {
    var locked = orders.lockPending(organisationId, productId);
    organisations.lock(organisationId);
    var product = find(organisationId, productId);
    CancellationRules.requireCancellable(product, at, terms.today());
    var pending = pending(organisationId, productId);
    if (!locked.containsAll(pending)) {
      return Optional.empty();
    }
    pending.forEach(each -> orders.cancel(organisationId, each));
    if (at == CancellationMoment.NOW) {
      cancellations.endNow(organisationId, productId);
    } else if (product.status() != ProductStatus.CANCELLED) {
      cancellations.cancel(organisationId, product);
    }
    return Optional.of(shown(organisationId, find(organisationId, productId), at, List.of()));
  }

  /** Takes the cancellation of a product back. */
  @Transactional
  void reinstate(UUID organisationId, UUID productId) {
    organisations.lock(organisationId);
    var product = find(organisationId, productId);
    CancellationRules.requireReinstatable(product, terms.today());
    cancellations.reinstate(organisationId, product);
  }

  private Subscribed find(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).stream()
        .findFirst()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private List<UUID> pending(UUID organisationId, UUID productId) {
    return List.copyOf(orders.pending(organisationId, List.of(productId)).values());
  }

  private CancellationResponse shown(
      UUID organisationId, Subscribed product, CancellationMoment at, List<UUID> pendingOrders) {
    var today = terms.today();
    var isCancelled =
        product.status() == ProductStatus.CANCELLED || product.status() == ProductStatus.ENDED;
    var isNow = at == CancellationMoment.NOW;
    var loses = Loss.of(product, at, today);
    if (discounts.has(organisationId, product.id())) {
      loses.add(Loss.LASTING_DISCOUNT);
    }
    if (!pendingOrders.isEmpty()) {
      loses.add(Loss.PENDING_ORDERS);
    }
    return new CancellationResponse(
        at,
        isCancelled,
        isNow ? today : product.end(),
        isNow ? null : product.end().atStartOfDay(ZoneOffset.UTC).toInstant(),
        List.copyOf(loses),
        pendingOrders,
        product.minimumEndsOn(),
        Money.ofMinor(0, organisations.currency(organisationId)));
  }
}
