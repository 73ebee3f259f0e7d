package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features ask of billing addresses, in transactions of theirs. */
@ApplicationScoped
public class BillingAddresses {
  private final BillingAddressRepository addresses;
  private final BillingAddressService service;

  BillingAddresses(BillingAddressRepository addresses, BillingAddressService service) {
    this.addresses = addresses;
    this.service = service;
  }

  /** Adds an address; the first one is the default. */
  public void add(UUID organisationId, String name, Address address, String email) {
    service.add(organisationId, new BillingAddressDetails(name, address, email, null, null));
  }

  /** Where an organisation's invoices go, where nothing else is said. */
  public Optional<BillingParty> usual(UUID organisationId) {
    return addresses
        .find("organisationId = ?1 and isDefault", organisationId)
        .firstResultOptional()
        .map(BillingParty::of);
  }

  /** One of an organisation's addresses. */
  public Optional<BillingParty> find(UUID organisationId, UUID id) {
    return addresses
        .find("organisationId = ?1 and id = ?2", organisationId, id)
        .firstResultOptional()
        .map(BillingParty::of);
  }

  /** Whether an organisation has this address. */
  public boolean exists(UUID organisationId, UUID id) {
    return addresses.count("organisationId = ?1 and id = ?2", organisationId, id) > 0;
  }
}
