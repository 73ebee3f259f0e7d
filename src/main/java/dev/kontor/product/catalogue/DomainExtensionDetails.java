package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What operators say of a domain extension. */
@Schema(name = "DomainExtensionDetails")
record DomainExtensionDetails(
    @Schema(
            description = "The first day on which all this holds, in UTC; today or later",
            examples = "2030-01-01")
        @NotNull
        LocalDate validFrom,
    @Schema(description = "How many days after its expiry a name can be restored", examples = "40")
        @NotNull
        @Min(0)
        @Max(365)
        Integer redemptionDays,
    @Schema(
            description = "The price of a year, once in CHF and once in EUR, before tax",
            examples =
                "[{\"amount\": \"14.90\", \"currency\": \"CHF\"},"
                    + " {\"amount\": \"14.50\", \"currency\": \"EUR\"}]")
        @NotNull
        @Size(max = 2)
        List<@NotNull Money> renewal,
    @Schema(
            description = "The fee for restoring a name, likewise",
            examples =
                "[{\"amount\": \"45.00\", \"currency\": \"CHF\"},"
                    + " {\"amount\": \"44.00\", \"currency\": \"EUR\"}]")
        @NotNull
        @Size(max = 2)
        List<@NotNull Money> restoration,
    @Schema(
            description =
                "The renewal warranty a year; left out, it stays as it was, at first 0.00",
            examples =
                "[{\"amount\": \"2.90\", \"currency\": \"CHF\"},"
                    + " {\"amount\": \"2.80\", \"currency\": \"EUR\"}]")
        @Size(max = 2)
        @Nullable List<@NotNull Money> warranty) {

  /**
   * The same as it is kept.
   *
   * @param before what the renewal warranty costs otherwise on that day, where nothing is said of
   *     it
   */
  ExtensionTerms terms(String name, List<Money> before) {
    return new ExtensionTerms(
        name,
        Prices.inEachCurrency(renewal, "renewal"),
        Prices.inEachCurrency(restoration, "restoration"),
        warranty == null ? before : Prices.inEachCurrency(warranty, "warranty"),
        redemptionDays);
  }
}
