package dev.kontor.organisation.billing;

import static java.util.stream.Collectors.joining;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds and removes billing addresses. Under the organisation's lock, so that two calls at the same
 * moment can't make two defaults, or none, or more than there may be.
 */
@ApplicationScoped
class BillingAddressService {
  private static final int LISTED = 100;
  private static final int SHOWN = 3;

  private final Organisations organisations;
  private final BillingAddressRepository addresses;
  private final Bounds bounds;
  private final BillingAddressUse use;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  BillingAddressService(
      Organisations organisations,
      BillingAddressRepository addresses,
      Bounds bounds,
      BillingAddressUse use,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.organisations = organisations;
    this.addresses = addresses;
    this.bounds = bounds;
    this.use = use;
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
    addresses.persist(address);
    events.fire(
        new BillingAddressAdded(organisationId, address.id(), address.name(), details.values()));
    return new Versioned<>(BillingAddressResponse.of(address), address.version());
  }

  /**
   * Removes an address.
   *
   * @param replacementId where the invoices of its products go from now on
   */
  @Transactional
  void remove(
      Caller caller, UUID organisationId, UUID id, @Nullable UUID replacementId, IfMatch ifMatch) {
    organisations.lock(organisationId);
    var address = addresses.get(organisationId, id);
    if (replacementId != null && !isAnother(organisationId, id, replacementId)) {
      throw BillingProblem.REPLACEMENT_ADDRESS_UNKNOWN.exception().onQuery("replacement");
    }
    ifMatch.require(address.version());
    address.requireRemovable(addresses.countOf(organisationId) == 1);
    if (replacementId == null) {
      requireUntied(organisationId, id);
    }
    use.move(caller, organisationId, id, replacementId);
    addresses.delete(address);
    events.fire(
        new BillingAddressRemoved(organisationId, id, address.name(), address.details().values()));
  }

  private boolean isAnother(UUID organisationId, UUID id, UUID replacementId) {
    return !replacementId.equals(id)
        && addresses.count("organisationId = ?1 and id = ?2", organisationId, replacementId) > 0;
  }

  /** Names what is tied to it: at most so many, and how many there are. */
  private void requireUntied(UUID organisationId, UUID id) {
    var tied = use.tiedTo(organisationId, id);
    if (!tied.isEmpty()) {
      var names =
          tied.stream().limit(SHOWN).map(BillingAddressUse.Tied::name).collect(joining(", "));
      throw BillingProblem.BILLING_ADDRESS_IN_USE
          .exception(tied.size() > SHOWN ? names + " …" : names)
          .with("products", tied.stream().limit(LISTED).toList())
          .with("count", tied.size());
    }
  }
}
