package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentResponse;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A top-up. */
@Schema(name = "TopUp")
record TopUpResponse(
    @Schema(examples = "019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60") UUID id,
    @Schema(examples = "succeeded") TopUpStatus status,
    Money amount,
    PaymentResponse payment,
    @Schema(description = "How to make an awaited bank transfer") @Nullable Transfer transfer,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt) {
  static TopUpResponse of(TopUp topUp, Payment payment, @Nullable Transfer transfer) {
    return new TopUpResponse(
        topUp.id(),
        TopUpStatus.of(payment.status(), payment.failure()),
        topUp.amount(),
        PaymentResponse.of(payment),
        transfer,
        topUp.createdAt());
  }
}
