package dev.kontor.operator.staff;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the provider's own staff. */
@Schema(name = "Operator")
record OperatorResponse(
    @Schema(examples = "019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f", required = true) UUID id,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(examples = "sam@kontor.example", required = true) String email,
    @Schema(examples = "Sam", required = true) String firstName,
    @Schema(examples = "Huber", required = true) String lastName,
    @Schema(
            description =
                "Whether a second factor is enrolled; without one nothing is open to them",
            examples = "true",
            required = true)
        boolean twoFactorEnabled,
    @Schema(
            description = "The user who added them; null for the first one",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b32")
        @Nullable UUID addedBy,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt) {}
