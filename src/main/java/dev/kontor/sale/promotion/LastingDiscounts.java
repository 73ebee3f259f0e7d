package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Keeps for which later terms of a product the coupon of its first one is good. */
@ApplicationScoped
public class LastingDiscounts {
  private final CouponRepository coupons;
  private final ProductDiscountRepository discounts;

  LastingDiscounts(CouponRepository coupons, ProductDiscountRepository discounts) {
    this.coupons = coupons;
    this.discounts = discounts;
  }

  /**
   * A product that a coupon made cheaper.
   *
   * @param discount on its first term, in minor units
   */
  public record Bought(
      UUID organisationId,
      UUID productId,
      String offer,
      BillingPeriod period,
      String currency,
      long discount) {}

  /** The product is there; a coupon for the first term only leaves nothing to be kept. */
  @Transactional(TxType.MANDATORY)
  public void begin(Bought bought, UUID couponId) {
    var coupon = coupons.findById(couponId);
    if (coupon.terms() == null || coupon.terms() > 1) {
      discounts.persist(new ProductDiscount(bought, coupon));
    }
  }
}
