package dev.kontor.identity;

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
    return find("lower(email) = lower(?1)", email).firstResultOptional();
  }

  Optional<User> lockByEmail(String email) {
    return find("lower(email) = lower(?1)", email)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  User lock(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  long deleteLapsed(Instant now) {
    return delete("lapsesAt <= ?1", now);
  }
}
