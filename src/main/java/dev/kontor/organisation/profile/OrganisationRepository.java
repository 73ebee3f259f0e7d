package dev.kontor.organisation.profile;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The organisations. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
  /**
   * The organisation, which nobody else changes until the transaction ends. What belongs to it and
   * is bound by a rule among its own (one default address, at most so many) is changed under this
   * lock too.
   */
  Organisation lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
