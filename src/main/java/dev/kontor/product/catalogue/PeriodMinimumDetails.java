package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What terms of a shorter period are to cost at least. */
@Schema(name = "PeriodMinimumDetails")
record PeriodMinimumDetails(
    @Schema(
            description = "The first day on which the minimum holds, in UTC; today or later",
            examples = "2030-01-01")
        @NotNull
        LocalDate validFrom,
    @Schema(
            description = "Once in CHF and once in EUR, before tax; zero where there is no minimum",
            examples =
                "[{\"amount\": \"6.00\", \"currency\": \"CHF\"},"
                    + " {\"amount\": \"6.00\", \"currency\": \"EUR\"}]")
        @NotNull
        @Size(max = 2)
        List<@NotNull Money> amounts) {}
