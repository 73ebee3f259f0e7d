package dev.kontor.sale.promotion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a coupon. */
@Schema(name = "CouponDetails")
record CouponDetails(
    @Schema(description = "A later one, or null for no end") @Nullable LocalDate validUntil,
    @Schema(description = "A higher one, or null for as many as there are")
        @Min(1)
        @Max(IssueCouponRequest.MOST_REDEMPTIONS)
        @Nullable Integer maximumRedemptions,
    @Schema(examples = "false") @NotNull Boolean paused) {
  static CouponDetails of(Coupon coupon) {
    return new CouponDetails(coupon.validUntil(), coupon.maximumRedemptions(), coupon.isPaused());
  }

  CouponRules.Limits limits() {
    return new CouponRules.Limits(validUntil, maximumRedemptions, paused);
  }

  /**
   * Refuses what takes something away that was promised.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code coupon-limit-narrowed}
   */
  void requireNoneNarrower(CouponDetails wanted) {
    if (isNarrower(validUntil, wanted.validUntil)) {
      throw IssueProblem.COUPON_LIMIT_NARROWED.exception().onField("validUntil");
    }
    if (isNarrower(maximumRedemptions, wanted.maximumRedemptions)) {
      throw IssueProblem.COUPON_LIMIT_NARROWED.exception().onField("maximumRedemptions");
    }
  }

  /** Null is no limit at all. */
  private static <T extends Comparable<? super T>> boolean isNarrower(
      @Nullable T limit, @Nullable T wanted) {
    return wanted != null && (limit == null || wanted.compareTo(limit) < 0);
  }
}
