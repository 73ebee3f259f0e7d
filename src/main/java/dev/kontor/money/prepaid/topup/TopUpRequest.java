package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money to be put on the prepaid account. */
@Schema(name = "TopUpRequest")
record TopUpRequest(
    @Schema(description = "In the organisation's currency", required = true) @NotNull Money amount,
    @Schema(
            description =
                "The id of a saved payment method, `bank_transfer`, or a token of the sandbox, which says how the"
                    + " payment goes: `sandbox:success`, `sandbox:declined`,"
                    + " `sandbox:insufficient`, `sandbox:pending-success`,"
                    + " `sandbox:pending-failure`, `sandbox:late`, `sandbox:timeout`,"
                    + " `sandbox:duplicate-callback`, `sandbox:out-of-order`,"
                    + " `sandbox:amount-mismatch`, `sandbox:refund-declined`,"
                    + " `sandbox:refund-pending`",
            examples = "sandbox:success",
            required = true)
        @NotBlank
        @Size(max = 200)
        String paymentMethod) {
  private static final String BANK_TRANSFER = PaymentMethodType.BANK_TRANSFER.code();

  boolean comesByTransfer() {
    return BANK_TRANSFER.equals(paymentMethod);
  }

  @Override
  public String toString() {
    return String.valueOf(amount);
  }
}
