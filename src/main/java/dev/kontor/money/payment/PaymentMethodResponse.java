package dev.kontor.money.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved payment method. */
@Schema(name = "PaymentMethod")
record PaymentMethodResponse(
    @Schema(examples = "019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f") UUID id,
    @Schema(examples = "card") PaymentMethodType type,
    @Schema(examples = "Company card") String label,
    @Schema(description = "Of a card", examples = "Visa") @Nullable String brand,
    @Schema(description = "The end of a card's number", examples = "4242") @Nullable String last4,
    @Schema(description = "A card's last day", examples = "2029-11-30")
        @Nullable LocalDate expiresOn,
    @Schema(description = "Of other methods, mostly hidden; null for cards")
        @Nullable String account,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt) {
  static PaymentMethodResponse of(PaymentMethod method) {
    var details = method.details();
    return new PaymentMethodResponse(
        method.id(),
        method.type(),
        method.label(),
        details.brand(),
        details.last4(),
        details.expiresOn(),
        details.account(),
        method.createdAt());
  }
}
