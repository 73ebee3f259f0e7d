package dev.kontor.sale.cart;

import dev.kontor.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a cart. */
@Schema(name = "CartDetails")
record CartDetails(
    @Schema(
            description =
                "The id of a saved method, a provider's token (with the sandbox one of its tokens),"
                    + " or `bank_transfer`",
            examples = "sandbox:success")
        @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(
            description =
                "How much of the price is to be paid from the prepaid account; ends `prepaidAll`")
        @Valid
        @Nullable Money prepaidAmount,
    @Schema(
            description = "Whether as much as there is on the prepaid account is to be used",
            examples = "false")
        @Nullable Boolean prepaidAll,
    @Schema(
            description =
                "Who gets the invoice of lines that name nobody; whoever usually does, where not"
                    + " given")
        @Nullable UUID billingAddressId) {
  /** The same with one way of using the prepaid account: the one that was given last. */
  CartDetails settled(boolean isAmountGiven) {
    var isAll = !isAmountGiven && Boolean.TRUE.equals(prepaidAll);
    return new CartDetails(paymentMethod, isAll ? null : prepaidAmount, isAll, billingAddressId);
  }
}
