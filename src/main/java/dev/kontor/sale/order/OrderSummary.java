package dev.kontor.sale.order;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order without its lines. */
@Schema(name = "OrderSummary")
record OrderSummary(
    @Schema(examples = "019ab3cc-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
    @Schema(examples = "O-2026-000001", required = true) String number,
    @Schema(required = true) OrderKind kind,
    @Schema(examples = "paid", required = true) OrderStatus status,
    @Schema(required = true) Money total,
    @Schema(
            description =
                "The user, or the organisation's API token, that ordered; null where products renewed by themselves",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31")
        @Nullable UUID orderedBy,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt,
    @Schema(description = "When it was paid, or came to nothing") @Nullable Instant settledAt) {
  static OrderSummary of(CustomerOrder order) {
    return new OrderSummary(
        order.id(),
        order.number(),
        order.kind(),
        order.status(),
        Money.ofMinor(order.total(), order.currency()),
        order.orderedBy(),
        order.createdAt(),
        order.settledAt());
  }
}
