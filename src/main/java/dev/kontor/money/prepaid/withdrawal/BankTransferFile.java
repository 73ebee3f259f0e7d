package dev.kontor.money.prepaid.withdrawal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Withdrawals that are handed to the bank together. */
@Schema(name = "BankTransferFile")
record BankTransferFile(
    @Schema(examples = "019ab3c6-4f50-7c32-8d66-1e2f3a4b5c6d") UUID id,
    @Schema(description = "How many it has", examples = "12") int transfers,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant createdAt,
    @Schema(description = "When an operator confirmed that the bank has paid them")
        @Nullable Instant confirmedAt) {}
