package dev.kontor.money.bankcredit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where what came belongs. */
@Schema(name = "AssignBankCredit", description = "Exactly one of them")
record AssignRequest(
    @Schema(description = "An invoice") @Nullable UUID invoiceId,
    @Schema(
            description = "Whose prepaid account",
            examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90")
        @Nullable UUID organisationId) {}
