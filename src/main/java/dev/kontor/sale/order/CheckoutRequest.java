package dev.kontor.sale.order;

import dev.kontor.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a cart is to be paid; what isn't given is as the cart says. */
@Schema(name = "Checkout")
record CheckoutRequest(
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
        @Nullable Boolean prepaidAll,
    @Schema(description = "Who gets the invoice of lines that name nobody")
        @Nullable UUID billingAddressId) {
  @Override
  public String toString() {
    return "a checkout for " + expectedTotal;
  }
}
