package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A free option, for operators. */
@Schema(name = "FreeOption")
record FreeOptionResponse(
    @Schema(examples = "019ab3cd-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(description = "Of any product of this type; null where it is for one offer")
        @Nullable String productType,
    @Schema(description = "Null where it is for a whole type", examples = "newsletter_5000")
        @Nullable String offer,
    @Schema(
            description = "The longest first term that it covers",
            examples = "P1Y",
            required = true)
        BillingPeriod longestPeriod,
    @Schema(description = "The last day on which it can be ordered, in UTC; null for no end")
        @Nullable LocalDate validUntil,
    @Schema(description = "The order that has it") @Nullable UUID usedByOrderId,
    @Schema(examples = "false", required = true) boolean paused,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt) {
  static FreeOptionResponse of(FreeOption option) {
    return new FreeOptionResponse(
        option.id(),
        option.organisationId(),
        option.productType(),
        option.offer(),
        option.longestPeriod(),
        option.validUntil(),
        option.orderId(),
        option.isPaused(),
        option.createdAt());
  }
}
