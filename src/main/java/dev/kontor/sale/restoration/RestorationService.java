package dev.kontor.sale.restoration;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.product.Redemption;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.order.PlacedOrder;
import dev.kontor.sale.order.RenewalOrders;
import dev.kontor.sale.order.RenewedTerm;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.renewal.NextTerm;
import dev.kontor.sale.renewal.NextTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Domains are had back (DOM-1): at the fee of the day they expired, and today's price of their next
 * term. Under the organisation's lock each is restored once.
 */
@ApplicationScoped
class RestorationService {
  private final Subscriptions subscriptions;
  private final NextTerms terms;
  private final RenewalOrders orders;
  private final Catalogue catalogue;
  private final Organisations organisations;

  RestorationService(
      Subscriptions subscriptions,
      NextTerms terms,
      RenewalOrders orders,
      Catalogue catalogue,
      Organisations organisations) {
    this.subscriptions = subscriptions;
    this.terms = terms;
    this.orders = orders;
    this.catalogue = catalogue;
    this.organisations = organisations;
  }

  /** What it would cost, with nothing from the prepaid account. */
  @Transactional
  Restoration quote(UUID organisationId, UUID productId) {
    return found(organisationId, productId, PrepaidPart.NOTHING);
  }

  @Transactional
  PlacedOrder restore(RenewalOrders.Orderer by, UUID productId, RestorationRequest asked) {
    var organisationId = by.organisationId();
    var earlier = orders.earlier(organisationId);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    organisations.lock(organisationId);
    var product = product(organisationId, productId);
    RestorationRules.require(product, terms.today());
    var means = asked.means();
    var found = found(organisationId, productId, orders.prepaid(organisationId, means));
    return orders.restore(by, new RenewedTerm(found.term().product()), found.quote(), means);
  }

  private Restoration found(UUID organisationId, UUID productId, PrepaidPart prepaid) {
    var product = product(organisationId, productId);
    var redemption = RestorationRules.require(product, terms.today());
    var orderId = orders.pending(organisationId, List.of(productId)).get(productId);
    if (orderId != null) {
      throw NextTerms.renewalPending(product, orderId);
    }
    var fee =
        fee(product, redemption, organisations.currency(organisationId))
            .orElseThrow(
                () -> RestorationProblem.RESTORATION_NOT_OFFERED.exception(product.name()));
    var term = term(organisationId, product);
    var quote = terms.quoteRestored(organisationId, term, fee.minor(), prepaid);
    return new Restoration(term, fee.minor(), quote, redemption.endsOn());
  }

  private Subscribed product(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).stream()
        .findFirst()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** An organisation that has another currency since pays what it was in that one on that day. */
  private Optional<Money> fee(Subscribed product, Redemption redemption, String currency) {
    return Optional.ofNullable(redemption.fee())
        .filter(each -> each.currency().equals(currency))
        .or(
            () ->
                catalogue
                    .extension(product.name(), product.end())
                    .flatMap(each -> each.restoration(currency)));
  }

  /** As long as its terms are; registries know whole years only. */
  private NextTerm term(UUID organisationId, Subscribed product) {
    var usual = product.nextPeriod();
    var period = usual == null || usual.isShort() ? BillingPeriod.P1Y : usual;
    return terms.term(organisationId, product, period);
  }
}
