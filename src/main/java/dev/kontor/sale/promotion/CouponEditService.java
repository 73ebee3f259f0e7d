package dev.kontor.sale.promotion;

import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes the limits of coupons, under the lock that orders take for redemptions. */
@ApplicationScoped
class CouponEditService {
  private final CouponRepository coupons;
  private final CouponLists lists;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;

  CouponEditService(
      CouponRepository coupons,
      CouponLists lists,
      MergePatch patches,
      Changes changes,
      Event<Object> events) {
    this.coupons = coupons;
    this.lists = lists;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  Versioned<CouponResponse> edit(Caller operator, UUID id, byte[] patch, IfMatch ifMatch) {
    var coupon = coupons.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var before = CouponDetails.of(coupon);
    var after = patches.apply(before, patch);
    ifMatch.require(coupon.version());
    before.requireNoneNarrower(after);
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      coupon.change(after.limits());
      events.fire(CouponChanged.edited(operator.id(), coupon, diff));
    }
    return lists.shown(coupon);
  }
}
