package dev.kontor.sale.restoration;

import dev.kontor.platform.money.Money;
import dev.kontor.sale.order.RenewalOrders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the restoration of a domain is paid. */
@Schema(name = "RestoreDomain")
record RestorationRequest(
    @Schema(description = "The total of the quote") @NotNull @Valid Money expectedTotal,
    @Schema(description = "As of a checkout") @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(description = "As of a checkout") @Valid @Nullable Money prepaidAmount,
    @Schema(description = "As of a checkout", examples = "true") @Nullable Boolean prepaidAll) {
  RenewalOrders.Means means() {
    return new RenewalOrders.Means(expectedTotal, paymentMethod, prepaidAmount, prepaidAll);
  }

  @Override
  public String toString() {
    return "a restoration for " + expectedTotal;
  }
}
