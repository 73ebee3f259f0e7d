package dev.kontor.sale.registry;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.expiry.Disagreements;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks a registry anew about a domain that it has otherwise, without a transaction. */
@Singleton
class RegistryWord {
  private final Disagreements disagreements;
  private final Memberships memberships;
  private final DomainRegistry registry;

  RegistryWord(Disagreements disagreements, Memberships memberships, DomainRegistry registry) {
    this.disagreements = disagreements;
    this.memberships = memberships;
    this.registry = registry;
  }

  /**
   * How it stands there now.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 for a domain that isn't listed; 403
   *     {@code own-affair}; 503 {@code registry-silent}
   */
  DomainStanding of(Caller operator, UUID productId) {
    var found = disagreements.find(productId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnAffair(operator, found.organisationId());
    try {
      return registry.find(found.name());
    } catch (RuntimeException silent) {
      // Whatever a registry throws means that no answer came.
      Log.warnf("%s; nothing is taken over", silent.getMessage());
      throw RegistryProblem.REGISTRY_SILENT.exception(found.name());
    }
  }
}
