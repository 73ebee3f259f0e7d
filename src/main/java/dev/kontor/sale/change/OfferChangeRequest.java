package dev.kontor.sale.change;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.order.RenewalOrders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a product is to become, and how that is paid where it costs something now. */
@Schema(name = "OfferChange")
record OfferChangeRequest(
    @Schema(description = "A code of the catalogue; else the present one") @Size(min = 1, max = 100)
        @Nullable String offer,
    @Schema(description = "Else the present one") @Nullable BillingPeriod period,
    @Schema(description = "Else `now`: as soon as it may") @Nullable ChangeTime at,
    @Schema(description = "`toPay` of the preview; or its price's `total`, whatever is credited")
        @Valid
        @Nullable Money expectedTotal,
    @Schema(description = "As of a checkout, but no bank transfer") @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(description = "As of a checkout") @Valid @Nullable Money prepaidAmount,
    @Schema(description = "As of a checkout", examples = "true") @Nullable Boolean prepaidAll) {

  boolean waitsForTheEnd() {
    return at == ChangeTime.END_OF_TERM;
  }

  /**
   * How it is paid.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code expected-total-required}
   */
  RenewalOrders.Means means() {
    if (expectedTotal == null) {
      throw ChangeProblem.EXPECTED_TOTAL_REQUIRED.exception().onField("expectedTotal");
    }
    return new RenewalOrders.Means(expectedTotal, paymentMethod, prepaidAmount, prepaidAll);
  }

  @Override
  public String toString() {
    return "a change to " + offer + " " + period;
  }
}
