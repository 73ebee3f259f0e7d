package dev.kontor.money.prepaid.topup;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A top-up in the list. */
@Schema(name = "TopUpItem")
record TopUpItem(
    @Schema(examples = "019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60") UUID id,
    @Schema(examples = "succeeded") TopUpStatus status,
    Money amount,
    @Schema(examples = "019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24") UUID paymentId,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt) {
  static TopUpItem of(TopUp topUp) {
    return new TopUpItem(
        topUp.id(), topUp.status(), topUp.amount(), topUp.paymentId(), topUp.createdAt());
  }
}
