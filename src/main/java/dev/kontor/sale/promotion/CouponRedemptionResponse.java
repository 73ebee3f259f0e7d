package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order's use of a coupon, for operators. */
@Schema(name = "CouponRedemption")
record CouponRedemptionResponse(
    @Schema(examples = "019ab3cd-2a3c-7d4e-8f50-6b7c8d9e0f1a", required = true) UUID id,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "019ab3cc-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID orderId,
    @Schema(examples = "committed", required = true) RedemptionState state,
    @Schema(description = "By how much it made the order cheaper", required = true) Money discount,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt,
    @Schema(description = "When it was committed or released", examples = "2026-11-29T09:00:05Z")
        @Nullable Instant settledAt) {
  static CouponRedemptionResponse of(CouponRedemption redemption) {
    return new CouponRedemptionResponse(
        redemption.id(),
        redemption.organisationId(),
        redemption.orderId(),
        redemption.state(),
        Money.ofMinor(redemption.discount(), redemption.currency()),
        redemption.createdAt(),
        redemption.settledAt());
  }
}
