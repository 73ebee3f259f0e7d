package dev.kontor.sale.promotion;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Coupons as operators see them, with how often they are used. */
@ApplicationScoped
class CouponLists {
  private final CouponRepository coupons;
  private final CouponRedemptionRepository redemptions;
  private final Cursors cursors;

  CouponLists(CouponRepository coupons, CouponRedemptionRepository redemptions, Cursors cursors) {
    this.coupons = coupons;
    this.redemptions = redemptions;
    this.cursors = cursors;
  }

  Page<CouponResponse> list(@Nullable UUID batchId, PageRequest page) {
    return cursors.page(
        "coupons",
        page,
        Cursor.LAST,
        (before, limit) -> counted(coupons.list(batchId, before, limit)),
        last -> new Cursor(last.createdAt(), last.id()));
  }

  Versioned<CouponResponse> get(UUID id) {
    return shown(coupons.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  Versioned<CouponResponse> shown(Coupon coupon) {
    return new Versioned<>(counted(List.of(coupon)).get(0), coupon.version());
  }

  private List<CouponResponse> counted(List<Coupon> found) {
    var counts = redemptions.counts(found.stream().map(Coupon::id).toList());
    return found.stream()
        .map(
            each ->
                CouponResponse.of(
                    each, counts.getOrDefault(each.id(), CouponResponse.Redemptions.NONE)))
        .toList();
  }

  Page<CouponRedemptionResponse> redemptions(UUID couponId, PageRequest page) {
    if (coupons.findByIdOptional(couponId).isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    return cursors
        .page(
            "redemptions of coupon " + couponId,
            page,
            Cursor.LAST,
            (before, limit) -> redemptions.list(couponId, before, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(CouponRedemptionResponse::of);
  }
}
