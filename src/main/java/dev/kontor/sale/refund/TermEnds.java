package dev.kontor.sale.refund;

import dev.kontor.product.product.Cancellations;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.Term;
import dev.kontor.sale.order.RefundedOrders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends terms that were given back, under the organisation's lock. */
@Singleton
class TermEnds {
  private final ProductTerms terms;
  private final Subscriptions subscriptions;
  private final Cancellations cancellations;
  private final RefundedOrders orders;
  private final Clock clock;

  TermEnds(
      ProductTerms terms,
      Subscriptions subscriptions,
      Cancellations cancellations,
      RefundedOrders orders,
      Clock clock) {
    this.terms = terms;
    this.subscriptions = subscriptions;
    this.cancellations = cancellations;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * A term that runs ends with its product; one that is still to begin never does. What is over, or
   * another term took the place of, stays as it was.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code refund-domain-term}, {@code
   *     refund-later-terms} where another term follows
   */
  void end(UUID organisationId, List<RefundedOrders.Term> bought) {
    for (var each : bought) {
      terms
          .findByOrderLine(organisationId, each.orderLineId())
          .filter(term -> isAhead(term.to()))
          .ifPresent(term -> end(organisationId, each.orderLineId(), term));
    }
  }

  private boolean isAhead(@Nullable LocalDate day) {
    return day == null || day.isAfter(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void end(UUID organisationId, UUID orderLineId, Term term) {
    subscriptions.find(organisationId, List.of(term.productId())).stream()
        .filter(product -> product.status() != ProductStatus.ENDED)
        .forEach(product -> end(organisationId, orderLineId, term, product));
  }

  private void end(UUID organisationId, UUID orderLineId, Term term, Subscribed product) {
    if (product.isDomain()) {
      throw RefundProblem.REFUND_DOMAIN_TERM.exception(product.name());
    }
    var all = terms.find(organisationId, product.id());
    if (!all.get(all.size() - 1).id().equals(term.id())) {
      throw RefundProblem.REFUND_LATER_TERMS.exception(product.name());
    }
    orders.cancelRenewals(organisationId, product.id());
    if (term.from().isAfter(today())) {
      subscriptions.withdraw(organisationId, product.id(), orderLineId);
    } else {
      cancellations.endNow(organisationId, product.id());
    }
  }
}
