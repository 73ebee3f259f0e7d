package dev.kontor.money.payment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment of which the provider says that it took another amount. */
@Schema(name = "PaymentMismatch")
record MismatchResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") UUID organisationId,
    @Schema(examples = "sandbox") String provider,
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
