package dev.kontor.product.product;

import dev.kontor.organisation.billing.BillingAddressUse;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.TokenDoor;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products that are tied to a billing address, and what becomes of them without it. */
@ApplicationScoped
class TiedProducts implements BillingAddressUse {
  private final ProductRepository products;
  private final Catalogue catalogue;
  private final Changes changes;
  private final Event<Object> events;

  TiedProducts(
      ProductRepository products, Catalogue catalogue, Changes changes, Event<Object> events) {
    this.products = products;
    this.catalogue = catalogue;
    this.changes = changes;
    this.events = events;
  }

  @Override
  public List<Tied> tiedTo(UUID organisationId, UUID billingAddressId) {
    return products.lockTied(organisationId, billingAddressId).stream()
        .filter(each -> !each.isEnded())
        .map(each -> new Tied(each.id(), each.name()))
        .toList();
  }

  /** Of an API token it is its scope that is missing, where its owner runs the organisation. */
  private static DomainException refusal(Caller caller) {
    if (caller.token() != null) {
      TokenDoor.requireRight(caller, Right.ADMINISTER);
    }
    return Memberships.productLocked();
  }

  @Override
  public void move(
      Caller caller, UUID organisationId, UUID billingAddressId, @Nullable UUID replacementId) {
    for (var product : products.lockTied(organisationId, billingAddressId)) {
      if (product.isLocked() && !product.isEnded() && !caller.may(Right.ADMINISTER)) {
        throw refusal(caller);
      }
      var isDomain = catalogue.type(product.type()).orElseThrow().domain();
      var before = product.details(isDomain);
      product.bill(replacementId);
      var diff = changes.between(before, product.details(isDomain));
      events.fire(
          new ProductChanged(organisationId, product.id(), product.type(), product.name(), diff));
    }
  }
}
