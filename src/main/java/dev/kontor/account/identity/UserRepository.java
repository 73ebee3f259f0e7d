package dev.kontor.account.identity;

import dev.kontor.platform.text.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

  /** The same, asked of the database, whatever was read before. */
  boolean shareLockedIsOpen(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(
                "select confirmed_at is not null and closed_at is null from user_account"
                    + " where id = ?1 for share",
                Boolean.class)
            .setParameter(1, id)
            .getSingleResult();
  }

  /** Written past the entity, which may have been read before somebody else changed it. */
  void forgetDefault(UUID userId, UUID organisationId) {
    update(
        "update versioned User set defaultOrganisationId = null"
            + " where id = ?1 and defaultOrganisationId = ?2",
        userId,
        organisationId);
  }

  /** Who never proved the address doesn't keep it from who did; their ids. */
  List<UUID> deleteUnconfirmed(String email) {
    return deleteAll(find("emailKey = ?1 and confirmedAt is null", EmailAddress.key(email)));
  }

  /** Closed accounts whose time is over, in the order of their ids. */
  List<UUID> due(Instant now, UUID after, int limit) {
    return find("eraseAt <= ?1 and id > ?2 order by id", now, after).page(0, limit).stream()
        .map(User::id)
        .toList();
  }

  /** Their ids. */
  List<UUID> deleteLapsed(Instant now) {
    return deleteAll(find("lapsesAt <= ?1 order by id", now));
  }

  private List<UUID> deleteAll(PanacheQuery<User> found) {
    var ids = found.withLock(LockModeType.PESSIMISTIC_WRITE).stream().map(User::id).toList();
    if (!ids.isEmpty()) {
      delete("id in ?1", ids);
    }
    return ids;
  }
}
