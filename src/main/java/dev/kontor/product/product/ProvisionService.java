package dev.kontor.product.product;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes products on behalf of operators, who keep away from organisations of their own. */
@ApplicationScoped
class ProvisionService {
  private final Products products;
  private final Memberships memberships;

  ProvisionService(Products products, Memberships memberships) {
    this.products = products;
    this.memberships = memberships;
  }

  @Transactional
  UUID make(Caller operator, UUID organisationId, NewProduct given) {
    memberships.refuseOwnAffair(operator, organisationId);
    return products.create(organisationId, given);
  }
}
