package dev.kontor.sale.invoicepayment;

import dev.kontor.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an open invoice is to be paid. */
@Schema(name = "PayInvoice")
record InvoicePaymentRequest(
    @Schema(description = "As of a checkout; no `bank_transfer`") @Size(min = 1, max = 200)
        @Nullable String paymentMethod,
    @Schema(description = "At most what is due") @Valid @Nullable Money prepaidAmount,
    @Schema(description = "As of a checkout", examples = "true") @Nullable Boolean prepaidAll) {
  @Override
  public String toString() {
    return "a payment with " + prepaidAmount + " of prepaid";
  }
}
