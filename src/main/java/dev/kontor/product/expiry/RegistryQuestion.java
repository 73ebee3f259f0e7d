package dev.kontor.product.expiry;

import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.domain.RegistryRefused;
import dev.kontor.product.domain.RegistryState;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Asks a registry how a domain stands, without a transaction, and has the name given up. */
@Singleton
class RegistryQuestion {
  private final DomainCheckService service;
  private final DomainRegistry registry;

  RegistryQuestion(DomainCheckService service, DomainRegistry registry) {
    this.service = service;
    this.registry = registry;
  }

  void ask(DomainCheck check) {
    service.begin(check).ifPresent(domain -> ask(check, domain));
  }

  private void ask(DomainCheck check, CheckedDomain domain) {
    DomainStanding standing;
    try {
      standing = standing(domain);
    } catch (RuntimeException silent) {
      Log.warnf("%s; how %s stands will be asked again", silent.getMessage(), domain.name());
      service.unanswered(check);
      return;
    }
    service.compare(check, domain, standing);
  }

  /** Whatever a registry throws means that it gave no answer. */
  private DomainStanding standing(CheckedDomain domain) {
    var standing = registry.find(domain.name());
    return domain.isToBeReleased() && standing.state() == RegistryState.REDEMPTION
        ? released(domain, standing)
        : standing;
  }

  /** Whoever comes next is to have a name that we keep from them, and have no customer for. */
  private DomainStanding released(CheckedDomain domain, DomainStanding standing) {
    try {
      return registry.release(transaction(domain.product().id()), domain.name());
    } catch (RegistryRefused refused) {
      Log.warnf("%s isn't given up: %s", domain.name(), refused.reason());
      return standing;
    }
  }

  private static UUID transaction(UUID productId) {
    return UUID.nameUUIDFromBytes((productId + " release").getBytes(StandardCharsets.UTF_8));
  }
}
