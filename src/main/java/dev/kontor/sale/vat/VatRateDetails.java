package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What operators say of a rate. */
@Schema(name = "VatRateDetails")
record VatRateDetails(
    @Schema(
            description = "Which of the place's rates; `zero` has none of its own",
            examples = "standard")
        @NotNull
        VatCategory category,
    @Schema(description = "In percent, from 0 to 50, with at most two decimals", examples = "8.5")
        @NotNull
        @Size(max = 10)
        String rate,
    @Schema(
            description = "The first day on which the rate holds, in UTC; today or later",
            examples = "2030-01-01")
        @NotNull
        LocalDate validFrom) {
  private static final Percent HIGHEST = Percent.of("50");

  /**
   * The rate.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 for what is none
   */
  Percent percent() {
    return parsed()
        .filter(each -> each.compareTo(HIGHEST) <= 0)
        .orElseThrow(() -> VatProblem.VAT_RATE_INVALID.exception().onField("rate"));
  }

  private Optional<Percent> parsed() {
    try {
      return Optional.of(Percent.of(rate));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  void requireOwnCategory() {
    if (category == VatCategory.ZERO) {
      throw VatProblem.VAT_CATEGORY_INVALID.exception().onField("category");
    }
  }
}
