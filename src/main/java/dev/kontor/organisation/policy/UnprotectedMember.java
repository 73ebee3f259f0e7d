package dev.kontor.organisation.policy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member without a second factor, whom a requirement would hit. */
@Schema(name = "UnprotectedMember")
record UnprotectedMember(
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID memberId,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(examples = "marco.rossi@alpenglueck.example", required = true) String email,
    @Schema(examples = "Marco", required = true) String firstName,
    @Schema(examples = "Rossi", required = true) String lastName,
    @Schema(
            examples = "collaborator",
            enumeration = {"legal_representative", "administrator", "collaborator", "external"},
            required = true)
        String role,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant joinedAt) {}
