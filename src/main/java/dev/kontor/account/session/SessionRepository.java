package dev.kontor.account.session;

import dev.kontor.platform.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sessions. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {
  private static final String OPEN = "endedAt is null and expiresAt > ?2";

  Session lock(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Newest first. */
  List<Session> open(UUID userId, Instant now, Cursor after, int limit) {
    return find(
            "userId = ?1 and "
                + OPEN
                + " and (createdAt < ?3 or createdAt = ?3 and id < ?4)"
                + " order by createdAt desc, id desc",
            userId,
            now,
            after.created(),
            after.id())
        .range(0, limit)
        .list();
  }

  boolean isOpen(UUID userId, UUID id, Instant now) {
    return count("userId = ?1 and " + OPEN + " and id = ?3", userId, now, id) > 0;
  }

  /** Ends all open sessions of a user but one; tells how many. */
  int endOthers(UUID userId, UUID spared, Instant now) {
    return update(
        "endedAt = ?2 where userId = ?1 and " + OPEN + " and id <> ?3", userId, now, spared);
  }

  /** Devices and places that weren't seen since. */
  void forgetOrigins(Instant before) {
    getEntityManager()
        .createNativeQuery("delete from known_origin where seen_at < ?1")
        .setParameter(1, before)
        .executeUpdate();
  }

  long deleteOld(Instant before) {
    return delete("endedAt <= ?1 or expiresAt <= ?1", before);
  }
}
