package dev.kontor.sale.promotion;

import dev.kontor.platform.database.Ids;
import dev.kontor.sale.pricing.Discount;
import dev.kontor.sale.pricing.Price;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * Orders use coupons and free options: reserved at the checkout, committed by the payment, released
 * where it comes to nothing. In the order's transaction, under the organisation's lock; coupons are
 * locked in the order of their ids.
 */
@ApplicationScoped
public class Redemptions {
  private final CouponRepository coupons;
  private final CouponRedemptionRepository redemptions;
  private final FreeOptionRepository options;
  private final Ids ids;
  private final Clock clock;

  Redemptions(
      CouponRepository coupons,
      CouponRedemptionRepository redemptions,
      FreeOptionRepository options,
      Ids ids,
      Clock clock) {
    this.coupons = coupons;
    this.redemptions = redemptions;
    this.options = options;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reserves what made an order cheaper.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code coupon-exhausted}, {@code
   *     free-option-not-applicable} where others were faster
   */
  @Transactional(TxType.MANDATORY)
  public void reserve(
      UUID organisationId, UUID orderId, String currency, Promotion promotion, Price price) {
    promotion.coupons().stream()
        .filter(each -> each.refusal() == null)
        .sorted(Comparator.comparing(Promotion.OfCoupon::id))
        .forEach(each -> reserve(organisationId, orderId, currency, each, price));
    promotion.discounts().stream()
        .filter(each -> each.kind() == Discount.Kind.FREE_OPTION)
        .map(each -> UUID.fromString(each.source()))
        .sorted()
        .forEach(
            each -> {
              if (!options.take(organisationId, each, orderId)) {
                throw CouponProblem.FREE_OPTION_NOT_APPLICABLE
                    .exception()
                    .with("reason", FreeOptionReason.USED);
              }
            });
  }

  private void reserve(
      UUID organisationId, UUID orderId, String currency, Promotion.OfCoupon used, Price price) {
    var coupon = coupons.findById(used.id());
    if (coupon.isLimited() && !coupons.take(coupon.id())) {
      throw CouponProblem.COUPON_EXHAUSTED.exception().with("code", coupon.code());
    }
    var discount =
        price.lines().stream()
            .map(Price.Line::discount)
            .filter(Objects::nonNull)
            .filter(each -> each.source().equals(used.code()))
            .mapToLong(Price.Taken::amount)
            .sum();
    redemptions.persist(
        new CouponRedemption(
            ids.next(), organisationId, coupon, orderId, currency, discount, clock.instant()));
  }

  /** The order is paid. */
  @Transactional(TxType.MANDATORY)
  public void commit(UUID organisationId, UUID orderId) {
    for (var each : redemptions.reserved(organisationId, orderId)) {
      each.settle(RedemptionState.COMMITTED, clock.instant());
    }
  }

  /** The order came to nothing. */
  @Transactional(TxType.MANDATORY)
  public void release(UUID organisationId, UUID orderId) {
    for (var each : redemptions.reserved(organisationId, orderId)) {
      each.settle(RedemptionState.RELEASED, clock.instant());
      coupons.giveBack(each.couponId());
    }
    options.giveBack(organisationId, orderId);
  }
}
