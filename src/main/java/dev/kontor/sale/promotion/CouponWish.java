package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators say of a coupon to be, or of a whole batch; null for what they left out. */
interface CouponWish {
  CouponKind kind();

  @Nullable Percent percentage();

  @Nullable List<Money> amounts();

  @Nullable CouponTerms terms();

  @Nullable LocalDate validFrom();

  @Nullable LocalDate validUntil();

  @Nullable List<String> productTypes();

  @Nullable List<String> offers();

  @Nullable List<BillingPeriod> periods();

  @Nullable List<Money> minimums();

  @Nullable Boolean firstOrderOnly();

  @Nullable Boolean oncePerOrganisation();
}
