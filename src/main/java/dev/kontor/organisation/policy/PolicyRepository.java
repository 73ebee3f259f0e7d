package dev.kontor.organisation.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The security policies; an organisation that never decided has none yet. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<SecurityPolicy, UUID> {
  SecurityPolicy lock(UUID organisationId) {
    return Optional.ofNullable(findById(organisationId, LockModeType.PESSIMISTIC_WRITE))
        .orElseGet(() -> new SecurityPolicy(organisationId));
  }
}
