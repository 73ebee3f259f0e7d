package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coupon, for operators. */
@Schema(name = "Coupon")
record CouponResponse(
    @Schema(examples = "019ab3cd-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID id,
    @Schema(description = "In capitals, without spaces", examples = "WELCOME20", required = true)
        String code,
    @Schema(examples = "percentage", required = true) CouponKind kind,
    @Schema(description = "Of that kind only", type = SchemaType.STRING, examples = "20")
        @Nullable Percent percentage,
    @Schema(description = "Of the kind `amount` only", examples = "[]", required = true)
        List<Money> amounts,
    @Schema(examples = "once", required = true) CouponTerms terms,
    @Schema(description = "The first day, in UTC") @Nullable LocalDate validFrom,
    @Schema(description = "The last day, in UTC") @Nullable LocalDate validUntil,
    @Schema(description = "With `offers`: for all where both are empty", examples = "[]")
        List<String> productTypes,
    @Schema(examples = "[]") List<String> offers,
    @Schema(description = "Empty for all", examples = "[]") List<BillingPeriod> periods,
    @Schema(
            description = "What the lines that it is for have to cost together",
            examples = "[]",
            required = true)
        List<Money> minimums,
    @Schema(examples = "false", required = true) boolean firstOrderOnly,
    @Schema(examples = "true", required = true) boolean oncePerOrganisation,
    @Schema(description = "Of all organisations together; null for as many as there are")
        @Nullable Integer maximumRedemptions,
    @Schema(required = true) Redemptions redemptions,
    @Schema(examples = "false", required = true) boolean paused,
    @Schema(description = "Of those that were made together") @Nullable UUID batchId,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt) {
  /**
   * How often it is used.
   *
   * @param reserved by orders that are pending
   * @param committed by orders that are paid
   */
  @Schema(name = "CouponRedemptionCounts")
  record Redemptions(
      @Schema(description = "By pending orders", examples = "0", required = true) long reserved,
      @Schema(description = "By paid ones", examples = "0", required = true) long committed) {
    static final Redemptions NONE = new Redemptions(0, 0);

    Redemptions plus(Redemptions more) {
      return new Redemptions(reserved + more.reserved, committed + more.committed);
    }
  }

  static CouponResponse of(Coupon coupon, Redemptions redemptions) {
    return new CouponResponse(
        coupon.id(),
        coupon.code(),
        coupon.kind(),
        coupon.percentage(),
        money(coupon.amounts()),
        new CouponTerms(coupon.terms()),
        coupon.validFrom(),
        coupon.validUntil(),
        coupon.productTypes(),
        coupon.offers(),
        coupon.periods().stream().map(BillingPeriod::valueOf).toList(),
        money(coupon.minimums()),
        coupon.isFirstOrderOnly(),
        coupon.isOncePerOrganisation(),
        coupon.maximumRedemptions(),
        redemptions,
        coupon.isPaused(),
        coupon.batchId(),
        coupon.createdAt());
  }

  private static List<Money> money(Map<String, Long> byCurrency) {
    return byCurrency.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> Money.ofMinor(each.getValue(), each.getKey()))
        .toList();
  }
}
