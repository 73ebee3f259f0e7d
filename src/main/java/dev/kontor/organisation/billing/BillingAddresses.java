package dev.kontor.organisation.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other features ask of billing addresses, in transactions of theirs. */
@ApplicationScoped
public class BillingAddresses {
  private final BillingAddressRepository addresses;

  BillingAddresses(BillingAddressRepository addresses) {
    this.addresses = addresses;
  }

  /** Whether an organisation has this address. */
  public boolean exists(UUID organisationId, UUID id) {
    return addresses.count("organisationId = ?1 and id = ?2", organisationId, id) > 0;
  }
}
