package dev.kontor.sale.cart;

import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.sale.promotion.Promotion;
import dev.kontor.sale.promotion.Promotions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Puts coupons into carts, and takes them out. */
@ApplicationScoped
class CartCouponService {
  private final CartService carts;
  private final CartLineRepository lines;
  private final CartCouponRepository coupons;
  private final CartQuotes quotes;
  private final Promotions promotions;
  private final Bounds bounds;
  private final Clock clock;

  CartCouponService(
      CartService carts,
      CartLineRepository lines,
      CartCouponRepository coupons,
      CartQuotes quotes,
      Promotions promotions,
      Bounds bounds,
      Clock clock) {
    this.carts = carts;
    this.lines = lines;
    this.coupons = coupons;
    this.quotes = quotes;
    this.promotions = promotions;
    this.bounds = bounds;
    this.clock = clock;
  }

  /**
   * Puts in a coupon that lowers the price of a line at least; another leaves the cart as it is.
   */
  @Transactional
  void add(UUID organisationId, UUID cartId, UUID couponId) {
    var cart = carts.change(organisationId, cartId);
    var present = coupons.of(organisationId, cartId);
    if (present.contains(couponId)) {
      throw Promotions.appliedAlready();
    }
    bounds.requireRoom("coupons-of-cart", present.size(), CartProblem.TOO_MANY_CART_COUPONS);
    coupons.persist(new CartCoupon(organisationId, cartId, couponId, clock.instant()));
    quotes.of(organisationId, cart, lines.of(organisationId, cartId)).promotion().coupons().stream()
        .filter(each -> each.id().equals(couponId))
        .map(Promotion.OfCoupon::refusal)
        .filter(Objects::nonNull)
        .forEach(
            refusal -> {
              throw refusal;
            });
  }

  @Transactional
  void remove(UUID organisationId, UUID cartId, String code) {
    carts.change(organisationId, cartId);
    var isThere =
        promotions
            .known(code)
            .filter(each -> coupons.remove(organisationId, cartId, each))
            .isPresent();
    if (!isThere) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }
}
