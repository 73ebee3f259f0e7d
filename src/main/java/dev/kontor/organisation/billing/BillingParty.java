package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Address;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom and where invoices go to, as it stands in a billing address. */
public record BillingParty(
    UUID id, String name, Address address, @Nullable String email, @Nullable String vatNumber) {
  static BillingParty of(BillingAddress address) {
    var details = address.details();
    return new BillingParty(
        address.id(), details.name(), details.address(), details.email(), details.vatNumber());
  }
}
