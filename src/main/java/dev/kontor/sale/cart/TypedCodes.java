package dev.kontor.sale.cart;

import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Throttle;
import dev.kontor.sale.promotion.Promotions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds the coupons of codes, and slows down who guesses: only unknown ones use up the limit. */
@Singleton
class TypedCodes {
  private static final String LIMIT = "coupon-caller";

  private final Promotions promotions;
  private final Throttle throttle;

  TypedCodes(Promotions promotions, Throttle throttle) {
    this.promotions = promotions;
    this.throttle = throttle;
  }

  /**
   * The coupon of a code, before any transaction.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code coupon-unknown}, 429
   */
  UUID find(Caller caller, String typed) {
    var key = "coupons by " + caller.responsible();
    throttle.take(LIMIT, key);
    var found = promotions.find(typed);
    throttle.giveBack(LIMIT, key);
    return found;
  }
}
