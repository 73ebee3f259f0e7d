package dev.kontor.organisation.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member. */
@Schema(name = "Member")
record MemberResponse(
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID id,
    @Schema(examples = "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42", required = true) UUID userId,
    @Schema(examples = "marco@alpenglueck.example", required = true) String email,
    @Schema(examples = "Marco", required = true) String firstName,
    @Schema(examples = "Rossi", required = true) String lastName,
    @Schema(examples = "collaborator", required = true) Role role,
    @Schema(
            description = "What was added to the role of a collaborator or external",
            required = true)
        List<Permission> permissions,
    @Schema(
            description = "Whether the member signs in with a second factor",
            examples = "false",
            required = true)
        boolean twoFactorEnabled,
    @Schema(examples = "false", required = true) boolean external,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant joinedAt) {}
