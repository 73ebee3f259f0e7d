package dev.kontor.sale.order;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.sale.order.OrderFilter.Wanted;
import dev.kontor.sale.promotion.PaidOrders;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<CustomerOrder, UUID>, PaidOrders {
  Optional<CustomerOrder> find(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
  }

  /** Until the transaction ends nobody else ends it. */
  Optional<CustomerOrder> lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Newest first; one more than the limit, where there are more. */
  List<CustomerOrder> list(UUID organisationId, Wanted wanted, Cursor before, int limit) {
    return find(
            """
            organisationId = ?1 and (createdAt, id) < (?2, ?3) and createdAt >= ?4
            and createdAt < ?5 and (?6 is null or status = ?6)
            and (?7 is null or kind = ?7)
            order by createdAt desc, id desc""",
            organisationId,
            before.created(),
            before.id(),
            wanted.period().from(),
            wanted.period().to(),
            wanted.status(),
            wanted.kind())
        .range(0, limit)
        .list();
  }

  long countPending(UUID organisationId) {
    return count("organisationId = ?1 and status = ?2", organisationId, OrderStatus.PENDING);
  }

  /** Those that wait for a bank transfer. */
  long countTransfers(UUID organisationId) {
    return count(
        "organisationId = ?1 and status = ?2 and byTransfer", organisationId, OrderStatus.PENDING);
  }

  @Override
  public boolean hasAny(UUID organisationId) {
    return find("organisationId = ?1 and status = ?2", organisationId, OrderStatus.PAID)
        .range(0, 0)
        .firstResultOptional()
        .isPresent();
  }

  /** The next number of an order; there may be gaps. */
  long nextNumber() {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select nextval('customer_order_number')")
                .getSingleResult())
        .longValue();
  }
}
