package dev.kontor.sale.renewal;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product that is to be renewed. */
@Schema(name = "RenewalChoice")
record RenewalItem(
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f") @NotNull UUID productId,
    @Schema(description = "Its present end", examples = "2029-01-01") @NotNull LocalDate termEnd,
    @Schema(description = "Of its terms from now on") @NotNull BillingPeriod period) {}
