package dev.kontor.organisation.policy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member without a second factor, whom a requirement would hit. */
@Schema(name = "UnprotectedMember")
record UnprotectedMember(
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID memberId,
    @Schema(examples = "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42", required = true) UUID userId,
    @Schema(examples = "marco@alpenglueck.example", required = true) String email,
    @Schema(examples = "Marco", required = true) String firstName,
    @Schema(examples = "Rossi", required = true) String lastName,
    @Schema(
            examples = "collaborator",
            enumeration = {"legal_representative", "administrator", "collaborator", "external"},
            required = true)
        String role,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant joinedAt) {}
