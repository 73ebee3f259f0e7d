package dev.kontor.account.identity;

import dev.kontor.platform.text.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The users. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, UUID> {
  Optional<User> findByEmail(String email) {
    return find("emailKey", EmailAddress.key(email)).firstResultOptional();
  }

  Optional<User> lockByEmail(String email) {
    return find("emailKey", EmailAddress.key(email))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  User lock(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** As it stands at this moment, and stays until the transaction ends. */
  User shareLocked(UUID id) {
    return getEntityManager().find(User.class, id, LockModeType.PESSIMISTIC_READ);
  }

  /** Written past the entity, which may have been read before somebody else changed it. */
  void forgetDefault(UUID userId, UUID organisationId) {
    update(
        "update versioned User set defaultOrganisationId = null"
            + " where id = ?1 and defaultOrganisationId = ?2",
        userId,
        organisationId);
  }

  /** Who never proved the address doesn't keep it from who did. */
  void deleteUnconfirmed(String email) {
    delete("emailKey = ?1 and confirmedAt is null", EmailAddress.key(email));
  }

  long deleteLapsed(Instant now) {
    return delete("lapsesAt <= ?1", now);
  }
}
