package dev.kontor.sale.renewal;

import dev.kontor.platform.money.Money;
import dev.kontor.sale.order.RenewalOrders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Products that are renewed together, and how that is paid. */
@Schema(name = "Renewal")
record RenewalRequest(
    @Schema(description = "Of different products") @NotNull @Size(min = 1, max = MOST)
        List<@NotNull @Valid RenewalItem> items,
    @Schema(description = "The total of the preview") @NotNull @Valid Money expectedTotal,
    @Schema(description = "As of a checkout") @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(description = "As of a checkout") @Valid @Nullable Money prepaidAmount,
    @Schema(description = "As of a checkout", examples = "true") @Nullable Boolean prepaidAll) {
  static final int MOST = 200;

  RenewalOrders.Means means() {
    return new RenewalOrders.Means(expectedTotal, paymentMethod, prepaidAmount, prepaidAll);
  }

  @Override
  public String toString() {
    return "a renewal for " + expectedTotal;
  }
}
