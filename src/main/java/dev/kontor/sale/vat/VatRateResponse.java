package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate, from a day on until the next one of its category. */
@Schema(name = "VatRate")
record VatRateResponse(
    @Schema(examples = "standard", required = true) VatCategory category,
    @Schema(description = "In percent", required = true) Percent rate,
    @Schema(
            description = "The first day on which it holds, in UTC",
            examples = "2024-01-01",
            required = true)
        LocalDate validFrom) {}
