package dev.kontor.money.payment;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as its payer sees it. */
@Schema(
    name = "Payment",
    examples =
        """
        {
          "id": "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24",
          "status": "succeeded",
          "method": "card",
          "paymentMethodId": null,
          "amount": {"amount": "12.50", "currency": "CHF"},
          "purpose": "top_up",
          "purposeId": "019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60",
          "failure": null,
          "reported": null,
          "createdAt": "2026-11-26T09:00:00Z",
          "expiresAt": "2026-11-26T09:15:00Z",
          "settledAt": "2026-11-26T09:00:01Z",
          "bookedTo": null
        }""")
public record PaymentResponse(
    @Schema(examples = "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24") UUID id,
    PaymentStatus status,
    PaymentMethodType method,
    @Schema(description = "The saved method; null where a token was given")
        @Nullable UUID paymentMethodId,
    Money amount,
    @Schema(description = "What it is for", examples = "top_up") String purpose,
    @Schema(description = "The id of that", examples = "019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60")
        UUID purposeId,
    @Schema(description = "Why it failed; null otherwise") @Nullable PaymentFailure failure,
    @Schema(description = "What the provider says that it took, where that isn't the amount")
        @Nullable Money reported,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt,
    @Schema(description = "Until when it is waited for; what comes later is still taken")
        Instant expiresAt,
    @Schema(description = "When it succeeded or failed") @Nullable Instant settledAt,
    @Schema(
            description =
                "Where the reported money went, once somebody looked at it: to the prepaid account,"
                    + " or back")
        @Nullable MismatchTarget bookedTo) {
  public static PaymentResponse of(Payment payment) {
    return new PaymentResponse(
        payment.id(),
        payment.status(),
        payment.method(),
        payment.methodId(),
        payment.amount(),
        payment.purposeKind(),
        payment.purposeId(),
        payment.failure(),
        payment.reported(),
        payment.createdAt(),
        payment.expiresAt(),
        payment.settledAt(),
        payment.booking() == null ? null : payment.booking().to());
  }
}
