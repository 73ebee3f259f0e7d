package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A free option to be granted: for a product type, or else for an offer. */
@Schema(name = "GrantFreeOption")
record GrantFreeOptionRequest(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") @NotNull UUID organisationId,
    @Schema(description = "For any product of this type; or else name an offer")
        @Size(min = 1, max = 40)
        @Nullable String productType,
    @Schema(examples = "newsletter_5000") @Size(min = 1, max = 60) @Nullable String offer,
    @Schema(description = "The longest first term that it covers", examples = "P1Y") @NotNull
        BillingPeriod longestPeriod,
    @Schema(description = "The last day on which it can be ordered, in UTC")
        @Nullable LocalDate validUntil) {}
