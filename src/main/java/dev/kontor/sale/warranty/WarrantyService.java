package dev.kontor.sale.warranty;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.TokenDoor;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.renewal.NextTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Switches renewal warranties on and off. */
@ApplicationScoped
class WarrantyService {
  private final Subscriptions subscriptions;
  private final NextTerms terms;
  private final WarrantyDays days;
  private final Organisations organisations;

  WarrantyService(
      Subscriptions subscriptions,
      NextTerms terms,
      WarrantyDays days,
      Organisations organisations) {
    this.subscriptions = subscriptions;
    this.terms = terms;
    this.days = days;
    this.organisations = organisations;
  }

  @Transactional
  void start(Caller caller, UUID organisationId, UUID productId) {
    TokenDoor.requireRight(caller, Right.PAY);
    organisations.lock(organisationId);
    var product = find(organisationId, productId);
    if (!product.isDomain()) {
      throw WarrantyProblem.WARRANTY_FOR_DOMAINS_ONLY.exception(product.name());
    }
    if (product.status() != ProductStatus.REGISTERING) {
      terms.requireRenewable(organisationId, product);
    }
    subscriptions.warrant(organisationId, productId, true);
    days.actLate(organisationId, List.of(product));
  }

  @Transactional
  void stop(UUID organisationId, UUID productId) {
    organisations.lock(organisationId);
    find(organisationId, productId);
    subscriptions.warrant(organisationId, productId, false);
  }

  private Subscribed find(UUID organisationId, UUID productId) {
    return subscriptions.find(organisationId, List.of(productId)).stream()
        .findFirst()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
