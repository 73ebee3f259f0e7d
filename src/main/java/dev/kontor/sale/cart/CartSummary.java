package dev.kontor.sale.cart;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cart without its lines and prices. */
@Schema(name = "CartSummary")
record CartSummary(
    @Schema(examples = "019ab3cb-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
    @Schema(examples = "open", required = true) CartStatus status,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt,
    @Schema(
            description = "When it lapses, unless it is changed before",
            examples = "2026-12-29T09:00:00Z",
            required = true)
        Instant expiresAt,
    @Schema(description = "What it became") @Nullable UUID orderId) {
  static CartSummary of(Cart cart, Instant now) {
    return new CartSummary(
        cart.id(), cart.status(now), cart.createdAt(), cart.expiresAt(), cart.orderId());
  }
}
