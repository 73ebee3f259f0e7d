package dev.kontor.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
  /**
   * Locks an organisation's legal representatives, always in the same order and before any other
   * member: whoever changes roles or removes members waits here for whoever else does. After
   * waiting PostgreSQL reads each row again, so those listed are representatives of this moment.
   * Those who became one meanwhile are missing; where all others went, nobody is left to wait for,
   * and it takes a second look.
   */
  List<Member> lockLegalRepresentatives(UUID organisationId) {
    var found = lockListed(organisationId);
    return found.isEmpty() ? lockListed(organisationId) : found;
  }

  private List<Member> lockListed(UUID organisationId) {
    return find(
            "organisationId = ?1 and role = ?2 order by id",
            organisationId,
            Role.LEGAL_REPRESENTATIVE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Optional<Member> lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Member> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  Optional<Member> findByUser(UUID organisationId, UUID userId) {
    return find("organisationId = ?1 and userId = ?2", organisationId, userId)
        .firstResultOptional();
  }

  Optional<Member> lockByUser(UUID organisationId, UUID userId) {
    return find("organisationId = ?1 and userId = ?2", organisationId, userId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  boolean hasReaders(UUID organisationId) {
    var billing = count("organisationId = ?1 and preferences.billing", organisationId);
    return billing > 0 && count("organisationId = ?1 and preferences.domains", organisationId) > 0;
  }
}
