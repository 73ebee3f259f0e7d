package dev.kontor.operator.staff;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the provider's own staff. */
@Schema(name = "Operator")
record OperatorResponse(
    @Schema(examples = "019ab3c4-6e10-7a1c-8b44-1e8d3c6f5a20", required = true) UUID id,
    @Schema(examples = "019ab3c4-6f42-7fab-9c28-6e4a8c0f2b75", required = true) UUID userId,
    @Schema(examples = "toni@kontor.example", required = true) String email,
    @Schema(examples = "Toni", required = true) String firstName,
    @Schema(examples = "Graf", required = true) String lastName,
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
