package dev.kontor.sale.invoicepayment;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentResponse;
import dev.kontor.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the payment of an invoice went. */
@Schema(name = "PaidInvoice")
record InvoicePaymentResponse(
    UUID invoiceId,
    AttemptStatus status,
    @Schema(description = "That of the payment, `paid_otherwise` or `credited`")
        @Nullable String failure,
    @Schema(description = "What was due") Money amount,
    @Schema(description = "What prepaid pays, or would have") Money fromPrepaid,
    @Schema(description = "For the rest") @Nullable PaymentResponse payment) {
  static InvoicePaymentResponse of(InvoicePaymentAttempt attempt, @Nullable Payment payment) {
    return new InvoicePaymentResponse(
        attempt.invoiceId(),
        attempt.status(),
        attempt.failure(),
        attempt.amount(),
        attempt.fromPrepaid(),
        payment == null ? null : PaymentResponse.of(payment));
  }
}
