package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a term of an offer costs. */
@Schema(name = "OfferPrice")
record OfferPrice(
    @Schema(description = "ISO 8601", examples = "P1M", required = true) BillingPeriod period,
    @Schema(description = "For one term, before tax", required = true) Money amount,
    @Schema(
            description = "Since when the price holds: the first day, in UTC",
            examples = "2026-01-01",
            required = true)
        LocalDate validFrom) {}
