package dev.kontor.product.catalogue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the renewals of an offer end. */
@Schema(name = "RenewalsEnd")
record RenewalsEndDetails(
    @Schema(
            description =
                "The first day on which its products aren't renewed any more, in UTC: 60 days to ten"
                    + " years ahead",
            examples = "2030-01-01")
        @NotNull
        LocalDate endsOn) {}
