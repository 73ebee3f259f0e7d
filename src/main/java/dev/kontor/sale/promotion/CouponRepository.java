package dev.kontor.sale.promotion;

import dev.kontor.platform.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The coupons. */
@ApplicationScoped
class CouponRepository implements PanacheRepositoryBase<Coupon, UUID> {
  private static final int TOGETHER = 500;

  Optional<Coupon> findByCode(String code) {
    return find("code", code).firstResultOptional();
  }

  List<Coupon> of(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** Until the transaction ends nobody else changes or takes it. */
  Optional<Coupon> lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes many new ones, in portions that go to the database together. */
  void persistAll(Stream<Coupon> made) {
    getSession().setJdbcBatchSize(TOGETHER);
    persist(made);
    flush();
  }

  /** Newest first; one more than the limit, where there are more. */
  List<Coupon> list(@Nullable UUID batchId, Cursor before, int limit) {
    return find(
            """
            (createdAt, id) < (?1, ?2) and (?3 is null or batchId = ?3)
            order by createdAt desc, id desc""",
            before.created(),
            before.id(),
            batchId)
        .range(0, limit)
        .list();
  }

  /** Takes a redemption of a coupon that has a maximum, where one is left. */
  boolean take(UUID id) {
    return update("taken = taken + 1 where id = ?1 and taken < maximumRedemptions", id) == 1;
  }

  /** Gives one back. */
  void giveBack(UUID id) {
    update("taken = taken - 1 where id = ?1 and maximumRedemptions is not null", id);
  }
}
