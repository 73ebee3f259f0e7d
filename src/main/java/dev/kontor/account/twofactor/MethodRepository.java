package dev.kontor.account.twofactor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The second factors. */
@ApplicationScoped
class MethodRepository implements PanacheRepositoryBase<Method, UUID> {
  /** Oldest first. */
  List<Method> proved(UUID userId) {
    return list("userId = ?1 and provedAt is not null order by createdAt, id", userId);
  }

  Optional<Method> lockOf(UUID userId, UUID id) {
    return find("userId = ?1 and id = ?2", userId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** At once: no two may be the default at the same moment. */
  void releaseDefault(UUID userId) {
    update("isDefault = false where userId = ?1 and isDefault", userId);
  }

  /** At once: another one may become the default instead. */
  void remove(Method method) {
    delete("id", method.id());
  }

  long open(UUID userId) {
    return count("userId", userId);
  }

  long deleteLapsed(Instant now) {
    return delete("expiresAt <= ?1", now);
  }

  long deleteAll(UUID userId) {
    return delete("userId", userId);
  }
}
