package dev.kontor.operator.directory;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user in the operators' list. */
@Schema(name = "OperatorUserItem")
record UserItem(
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID id,
    @Schema(examples = "anna@alpenglueck.example", required = true) String email,
    @Schema(examples = "true", required = true) boolean emailVerified,
    @Schema(examples = "Anna", required = true) String firstName,
    @Schema(examples = "Keller", required = true) String lastName,
    @Schema(description = "Whether the account is", examples = "false", required = true)
        boolean blocked,
    @Schema(description = "When the user closed the account") @Nullable Instant closedAt,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt) {}
