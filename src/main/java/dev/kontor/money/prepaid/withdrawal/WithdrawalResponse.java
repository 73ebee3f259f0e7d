package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A withdrawal. */
@Schema(name = "Withdrawal")
public record WithdrawalResponse(
    @Schema(examples = "019ab3c6-3e40-7b21-9c55-0d1e2f3a4b5c") UUID id,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") UUID organisationId,
    @Schema(examples = "pending") WithdrawalStatus status,
    Money amount,
    Destination destination,
    @Schema(description = "Why it failed; null otherwise") @Nullable String failure,
    @Schema(description = "The file by which it was handed to the bank")
        @Nullable UUID bankTransferFileId,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt,
    @Schema(description = "When it was settled, failed or cancelled") @Nullable Instant closedAt) {
  static WithdrawalResponse of(Withdrawal withdrawal) {
    return new WithdrawalResponse(
        withdrawal.id(),
        withdrawal.organisationId(),
        withdrawal.status(),
        withdrawal.amount(),
        withdrawal.destination(),
        withdrawal.failure(),
        withdrawal.fileId(),
        withdrawal.createdAt(),
        withdrawal.closedAt());
  }
}
