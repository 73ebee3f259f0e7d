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
    @Schema(description = "The total of the preview that was read: nothing else is charged")
        @NotNull
        @Valid
        Money expectedTotal,
    @Schema(
            description =
                "For what the prepaid account doesn't pay: the id of a saved method, a provider's"
                    + " token, or `bank_transfer`; left alone where nothing is left to be paid")
        @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(description = "How much is to be paid from the prepaid account") @Valid
        @Nullable Money prepaidAmount,
    @Schema(
            description = "Whether as much as there is on the prepaid account is to be used",
            examples = "true")
        @Nullable Boolean prepaidAll) {
  static final int MOST = 200;

  RenewalOrders.Means means() {
    return new RenewalOrders.Means(expectedTotal, paymentMethod, prepaidAmount, prepaidAll);
  }

  @Override
  public String toString() {
    return "a renewal of " + items.size() + " products for " + expectedTotal;
  }
}
