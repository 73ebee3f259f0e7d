package dev.kontor.money.payment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment of which the provider says that it took another amount. */
@Schema(name = "PaymentMismatch")
record MismatchResponse(
    @Schema(examples = "019ab3ca-7d10-7b2c-8e31-4a7f1d5c0b9e") UUID organisationId,
    @Schema(examples = "sandbox") String provider,
    @Schema(
            examples =
                """
                {
                  "id": "019ab3ca-2c20-7061-8cb3-5f7d9b1a3e46",
                  "status": "failed",
                  "method": "card",
                  "amount": {"amount": "30.00", "currency": "CHF"},
                  "purpose": "top_up",
                  "purposeId": "019ab3ca-2b10-7f5c-b134-8ea02c4d6f82",
                  "failure": "amount_mismatch",
                  "reported": {"amount": "29.00", "currency": "CHF"},
                  "createdAt": "2026-11-26T09:00:00Z",
                  "expiresAt": "2026-11-26T09:15:00Z",
                  "settledAt": "2026-11-26T09:15:00Z",
                  "bookedTo": "prepaid"
                }""")
        PaymentResponse payment,
    @Schema(description = "Null as long as it isn't booked") @Nullable MismatchBooking booking) {
  static MismatchResponse of(Payment payment) {
    return new MismatchResponse(
        payment.organisationId(),
        payment.provider(),
        PaymentResponse.of(payment),
        payment.booking());
  }
}
