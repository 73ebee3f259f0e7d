package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a coupon does to an organisation's lines on a day, or why nothing: the first reason
 * that holds.
 */
record CouponRule(
    Coupon coupon, CouponUses uses, String currency, LocalDate today, List<Candidate> lines) {
  /**
   * What it does.
   *
   * @param claimed lines that other discounts have already; those that it claims are added
   */
  Promotion.OfCoupon claim(Set<String> claimed) {
    var others = new HashMap<String, CouponMiss>();
    var found = new ArrayList<String>();
    for (var line : lines) {
      var miss = miss(line, claimed);
      if (miss == null) {
        found.add(line.id());
      } else {
        others.put(line.id(), miss);
      }
    }
    var refusal = refusal(found);
    if (refusal == null) {
      claimed.addAll(found);
    }
    return new Promotion.OfCoupon(
        coupon.id(),
        coupon.code(),
        coupon.terms(),
        refusal == null ? List.copyOf(found) : List.of(),
        refusal == null ? others : Map.of(),
        refusal);
  }

  private @Nullable CouponMiss miss(Candidate line, Set<String> claimed) {
    if (!coupon.isForProduct(line)) {
      return CouponMiss.OTHER_PRODUCT;
    }
    if (!coupon.isForPeriod(line)) {
      return CouponMiss.OTHER_PERIOD;
    }
    return claimed.contains(line.id()) ? CouponMiss.DISCOUNTED_ALREADY : null;
  }

  private @Nullable DomainException refusal(List<String> found) {
    var general = general();
    return general != null ? general : ofLines(found);
  }

  private @Nullable DomainException general() {
    if (coupon.isPaused()) {
      return CouponProblem.COUPON_PAUSED.exception();
    }
    if (coupon.isNotYetValid(today)) {
      return CouponProblem.COUPON_NOT_YET_VALID
          .exception(String.valueOf(coupon.validFrom()))
          .with("validFrom", String.valueOf(coupon.validFrom()));
    }
    if (coupon.isExpired(today)) {
      return CouponProblem.COUPON_EXPIRED
          .exception(String.valueOf(coupon.validUntil()))
          .with("validUntil", String.valueOf(coupon.validUntil()));
    }
    if (coupon.isExhausted()) {
      return CouponProblem.COUPON_EXHAUSTED.exception();
    }
    if (coupon.isOncePerOrganisation() && uses.coupons().contains(coupon.id())) {
      return CouponProblem.COUPON_USED.exception();
    }
    if (coupon.isFirstOrderOnly() && uses.hasOrdered()) {
      return CouponProblem.COUPON_FIRST_ORDER_ONLY.exception();
    }
    return coupon.effect(currency).isEmpty()
        ? CouponProblem.COUPON_OTHER_CURRENCY.exception(currency)
        : null;
  }

  private @Nullable DomainException ofLines(List<String> found) {
    if (lines.stream().noneMatch(coupon::isForProduct)) {
      return CouponProblem.COUPON_OTHER_PRODUCT.exception();
    }
    var matching = lines.stream().filter(coupon::isFor).toList();
    if (matching.isEmpty()) {
      return CouponProblem.COUPON_OTHER_PERIOD.exception(String.join(", ", coupon.periods()));
    }
    var minimum = coupon.minimum(currency);
    if (matching.stream().mapToLong(Candidate::list).sum() < minimum) {
      var amount = Money.ofMinor(minimum, currency);
      return CouponProblem.COUPON_BELOW_MINIMUM
          .exception(amount.amount(), currency)
          .with("minimum", amount);
    }
    return found.isEmpty() ? CouponProblem.COUPON_NO_LINE_LEFT.exception() : null;
  }
}
