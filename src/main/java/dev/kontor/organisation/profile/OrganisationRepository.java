package dev.kontor.organisation.profile;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
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
    return lockIfOpen(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** The same, or nothing where it was closed. */
  Optional<Organisation> lockIfOpen(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(Organisation::isOpen);
  }

  /** As {@link #lock}, also one whose books alone are still there. */
  Organisation lockAlsoClosed(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /**
   * The organisation, to which nobody else adds anything until the transaction ends: who has begun
   * to is waited for.
   */
  Organisation lockAgainstAdditions(UUID id) {
    getEntityManager()
        .createNativeQuery("select id from organisation where id = ?1 for update", UUID.class)
        .setParameter(1, id)
        .getResultList();
    return lock(id);
  }
}
