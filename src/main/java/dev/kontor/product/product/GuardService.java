package dev.kontor.product.product;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.product.ProductGuarded.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Locks products and puts them under maintenance. What can be put under maintenance, as mail
 * services can, is never locked: reception goes on, reading is off.
 */
@ApplicationScoped
class GuardService {
  private final ProductRepository products;
  private final Catalogue catalogue;
  private final Memberships memberships;
  private final Clock clock;
  private final Event<Object> events;

  GuardService(
      ProductRepository products,
      Catalogue catalogue,
      Memberships memberships,
      Clock clock,
      Event<Object> events) {
    this.products = products;
    this.catalogue = catalogue;
    this.memberships = memberships;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  void lock(Caller caller, UUID organisationId, UUID id, boolean isOn) {
    memberships.requireStill(caller, organisationId, Right.ADMINISTER);
    var product = products.lock(organisationId, id);
    var type = catalogue.holdType(product.type()).orElseThrow();
    if (!type.lockable()) {
      var refusal = ProductProblem.PRODUCT_NOT_LOCKABLE.exception();
      throw type.maintenance()
          ? refusal.with(
              "maintenance",
              "/v1/organisations/" + organisationId + "/products/" + id + "/maintenance")
          : refusal;
    }
    if (product.lock(isOn ? clock.instant() : null)) {
      tell(organisationId, product, Guard.LOCK, isOn);
    }
  }

  @Transactional
  void maintain(Caller caller, UUID organisationId, UUID id, boolean isOn) {
    memberships.requireStill(caller, organisationId, Right.ADMINISTER);
    var product = products.lock(organisationId, id);
    if (!catalogue.holdType(product.type()).orElseThrow().maintenance()) {
      throw ProductProblem.PRODUCT_WITHOUT_MAINTENANCE.exception();
    }
    if (product.maintain(isOn ? clock.instant() : null)) {
      tell(organisationId, product, Guard.MAINTENANCE, isOn);
    }
  }

  private void tell(UUID organisationId, Product product, Guard guard, boolean isOn) {
    events.fire(
        new ProductGuarded(
            organisationId, product.id(), product.type(), product.name(), guard, isOn));
  }
}
