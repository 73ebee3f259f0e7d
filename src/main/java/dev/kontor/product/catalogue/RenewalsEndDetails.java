package dev.kontor.product.catalogue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the renewals of an offer end. */
@Schema(name = "RenewalsEnd")
record RenewalsEndDetails(
    @Schema(
            description =
                "The first day on which products of the offer aren't renewed any more, in UTC: at"
                    + " least 60 days after today, and at most ten years",
            examples = "2030-01-01")
        @NotNull
        LocalDate endsOn) {}
