package dev.kontor.sale.promotion;

import dev.kontor.platform.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The free options. */
@ApplicationScoped
class FreeOptionRepository implements PanacheRepositoryBase<FreeOption, UUID> {
  /** How many of an organisation are looked at: the newest. */
  static final int MOST = 100;

  /** Newest first. */
  List<FreeOption> of(UUID organisationId) {
    return find("organisationId = ?1 order by createdAt desc, id desc", organisationId)
        .range(0, MOST - 1)
        .list();
  }

  List<FreeOption> of(Collection<UUID> organisationIds) {
    return find("organisationId in ?1 order by createdAt desc, id desc", organisationIds)
        .range(0, MOST - 1)
        .list();
  }

  Optional<FreeOption> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  Optional<FreeOption> find(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** Until the transaction ends nobody else changes or takes it. */
  Optional<FreeOption> lock(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Newest first, of all organisations or one; one more than the limit, where there are more. */
  List<FreeOption> list(@Nullable UUID organisationId, Cursor before, int limit) {
    return find(
            """
            (createdAt, id) < (?1, ?2) and (?3 is null or organisationId = ?3)
            order by createdAt desc, id desc""",
            before.created(),
            before.id(),
            organisationId)
        .range(0, limit)
        .list();
  }

  /** An order takes it, unless one has; tells whether it did. */
  boolean take(UUID organisationId, UUID id, UUID orderId) {
    return update(
            "orderId = ?3 where organisationId = ?1 and id = ?2 and orderId is null",
            organisationId,
            id,
            orderId)
        == 1;
  }

  /** An order gives back what it took. */
  void giveBack(UUID organisationId, UUID orderId) {
    update("orderId = null where organisationId = ?1 and orderId = ?2", organisationId, orderId);
  }
}
