package dev.kontor.money.payment;

import dev.kontor.platform.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Saved payment methods. */
@ApplicationScoped
class PaymentMethodRepository implements PanacheRepositoryBase<PaymentMethod, UUID> {
  /** The oldest first; one more than the limit, where there are more. */
  List<PaymentMethod> list(UUID organisationId, Cursor after, int limit) {
    return find(
            "organisationId = ?1 and (createdAt, id) > (?2, ?3) order by createdAt, id",
            organisationId,
            after.created(),
            after.id())
        .range(0, limit)
        .list();
  }

  long countOf(UUID organisationId) {
    return count("organisationId", organisationId);
  }

  Optional<PaymentMethod> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  List<PaymentMethod> of(UUID organisationId, Collection<UUID> ids) {
    return list("organisationId = ?1 and id in ?2 order by id", organisationId, ids);
  }

  /** Of two who remove it at the same moment the second finds none. */
  Optional<PaymentMethod> lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** In the order of their ids; others may hold them too, and nobody removes them meanwhile. */
  List<PaymentMethod> hold(UUID organisationId, Set<UUID> ids) {
    return find("organisationId = ?1 and id in ?2 order by id", organisationId, ids)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .list();
  }
}
