package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon is to give, and to whom.
 *
 * @param amounts minor units by currency
 * @param terms of a product that it is good for; null for all
 * @param productTypes empty for all, like {@code offers} and {@code periods}
 * @param minimums minor units by currency, before discounts
 */
record CouponRules(
    CouponKind kind,
    @Nullable Percent percentage,
    Map<String, Long> amounts,
    @Nullable Integer terms,
    @Nullable LocalDate validFrom,
    List<String> productTypes,
    List<String> offers,
    List<String> periods,
    Map<String, Long> minimums,
    boolean firstOrderOnly,
    boolean oncePerOrganisation,
    Limits limits) {
  /**
   * What can be changed later.
   *
   * @param validUntil the last day; null for no end
   * @param maximumRedemptions null for as many as there are
   */
  record Limits(
      @Nullable LocalDate validUntil, @Nullable Integer maximumRedemptions, boolean paused) {}
}
