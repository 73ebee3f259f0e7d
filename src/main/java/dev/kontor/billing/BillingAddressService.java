package dev.kontor.billing;

import dev.kontor.organisation.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Adds and removes billing addresses. Under the organisation's lock, so that two calls at the same
 * moment can't make two defaults, or none, or more than there may be.
 */
@ApplicationScoped
class BillingAddressService {
  private final Organisations organisations;
  private final BillingAddressRepository addresses;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  BillingAddressService(
      Organisations organisations,
      BillingAddressRepository addresses,
      Bounds bounds,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.organisations = organisations;
    this.addresses = addresses;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  Versioned<BillingAddressResponse> add(UUID organisationId, BillingAddressDetails given) {
    var wanted = given.normalised();
    organisations.lock(organisationId);
    var count = addresses.countOf(organisationId);
    bounds.requireRoom(
        "billing-addresses-of-organisation", count, BillingProblem.TOO_MANY_BILLING_ADDRESSES);
    var details = wanted.asDefault(count == 0 || wanted.wantsDefault());
    if (details.wantsDefault()) {
      addresses.releaseDefault(organisationId);
    }
    var address = new BillingAddress(ids.next(), organisationId, details, clock.instant());
    addresses.persistAndFlush(address);
    events.fire(
        new BillingAddressAdded(organisationId, address.id(), address.name(), details.values()));
    return new Versioned<>(BillingAddressResponse.of(address), address.version());
  }

  @Transactional
  void remove(UUID organisationId, UUID id, IfMatch ifMatch) {
    organisations.lock(organisationId);
    var address = addresses.get(organisationId, id);
    ifMatch.require(address.version());
    address.requireRemovable(addresses.countOf(organisationId) == 1);
    addresses.delete(address);
    addresses.flush();
    events.fire(
        new BillingAddressRemoved(organisationId, id, address.name(), address.details().values()));
  }
}
