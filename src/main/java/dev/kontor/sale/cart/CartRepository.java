package dev.kontor.sale.cart;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The carts. */
@ApplicationScoped
class CartRepository implements PanacheRepositoryBase<Cart, UUID> {
  Cart get(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .firstResultOptional()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Until the transaction ends nobody else changes it. */
  Cart lock(UUID organisationId, UUID id) {
    return findLocked(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  Optional<Cart> findLocked(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Newest first; one more than the limit, where there are more. */
  List<Cart> list(UUID organisationId, Cursor before, int limit) {
    return find(
            "organisationId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
            organisationId,
            before.created(),
            before.id())
        .range(0, limit)
        .list();
  }

  /** How many that are still carts were changed since. */
  long countSince(UUID organisationId, Instant since) {
    return count(
        "organisationId = ?1 and changedAt > ?2 and orderId is null", organisationId, since);
  }

  /** Drops those that weren't changed since, with their lines. */
  long dropBefore(Instant before) {
    return delete("changedAt < ?1", before);
  }
}
