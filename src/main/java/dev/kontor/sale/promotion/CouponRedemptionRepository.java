package dev.kontor.sale.promotion;

import dev.kontor.platform.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which orders use which coupons. */
@ApplicationScoped
class CouponRedemptionRepository implements PanacheRepositoryBase<CouponRedemption, UUID> {
  /** Those coupons of some that an organisation uses, or has used. */
  Set<UUID> used(UUID organisationId, Collection<UUID> couponIds) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                """
                select couponId from CouponRedemption
                where organisationId = ?1 and couponId in ?2 and state <> ?3""",
                UUID.class)
            .setParameter(1, organisationId)
            .setParameter(2, couponIds)
            .setParameter(3, RedemptionState.RELEASED)
            .getResultList());
  }

  /** Whether an organisation uses a coupon for first orders, or has used one. */
  boolean hasFirst(UUID organisationId) {
    return count(
            "organisationId = ?1 and firstOrder and state <> ?2",
            organisationId,
            RedemptionState.RELEASED)
        > 0;
  }

  List<CouponRedemption> reserved(UUID organisationId, UUID orderId) {
    return list(
        "organisationId = ?1 and orderId = ?2 and state = ?3 order by couponId",
        organisationId,
        orderId,
        RedemptionState.RESERVED);
  }

  private record Count(UUID couponId, RedemptionState state, Long count) {}

  /** How many are reserved and committed of each of some coupons; without those of none. */
  Map<UUID, CouponResponse.Redemptions> counts(Collection<UUID> couponIds) {
    if (couponIds.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<UUID, CouponResponse.Redemptions>();
    getEntityManager()
        .createQuery(
            """
            select couponId, state, count(*) from CouponRedemption
            where couponId in ?1 and state <> ?2 group by couponId, state""",
            Count.class)
        .setParameter(1, couponIds)
        .setParameter(2, RedemptionState.RELEASED)
        .getResultList()
        .forEach(
            each -> found.merge(each.couponId(), counts(each), CouponResponse.Redemptions::plus));
    return found;
  }

  private static CouponResponse.Redemptions counts(Count count) {
    return count.state() == RedemptionState.RESERVED
        ? new CouponResponse.Redemptions(count.count(), 0)
        : new CouponResponse.Redemptions(0, count.count());
  }

  /** Newest first; one more than the limit, where there are more. */
  List<CouponRedemption> list(UUID couponId, Cursor before, int limit) {
    return find(
            "couponId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
            couponId,
            before.created(),
            before.id())
        .range(0, limit)
        .list();
  }
}
