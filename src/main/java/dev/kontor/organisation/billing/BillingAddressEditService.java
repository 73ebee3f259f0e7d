package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads and edits billing addresses; edits under the organisation's lock. */
@ApplicationScoped
class BillingAddressEditService {
  private final Organisations organisations;
  private final BillingAddressRepository addresses;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;

  BillingAddressEditService(
      Organisations organisations,
      BillingAddressRepository addresses,
      MergePatch patches,
      Changes changes,
      Event<Object> events) {
    this.organisations = organisations;
    this.addresses = addresses;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  List<BillingAddressResponse> list(UUID organisationId, Cursor after, int limit) {
    return addresses.list(organisationId, after, limit).stream()
        .map(BillingAddressResponse::of)
        .toList();
  }

  @Transactional
  Versioned<BillingAddressResponse> get(UUID organisationId, UUID id) {
    return versioned(addresses.get(organisationId, id));
  }

  @Transactional
  Versioned<BillingAddressResponse> edit(
      UUID organisationId, UUID id, byte[] patch, IfMatch ifMatch) {
    organisations.lock(organisationId);
    var address = addresses.get(organisationId, id);
    var before = address.details();
    var after = patches.apply(before, patch).normalised();
    ifMatch.require(address.version());
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      if (after.wantsDefault() && !before.wantsDefault()) {
        addresses.releaseDefault(organisationId);
      }
      address.edit(after);
      events.fire(new BillingAddressChanged(organisationId, id, address.name(), diff));
    }
    return versioned(address);
  }

  private static Versioned<BillingAddressResponse> versioned(BillingAddress address) {
    return new Versioned<>(BillingAddressResponse.of(address), address.version());
  }
}
