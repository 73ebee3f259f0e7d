package dev.kontor.organisation.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that the caller belongs to. */
@Schema(name = "OwnOrganisation")
record MyOrganisationResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID id,
    @Schema(examples = "Alpenglück GmbH", required = true) String name,
    @Schema(
            examples = "company",
            enumeration = {"individual", "association", "company", "public_body", "school"},
            required = true)
        String type,
    @Schema(
            description = "The caller's membership",
            examples = "019ab3c4-8e00-7e43-9fb1-5a9d8c7b6a22",
            required = true)
        UUID memberId,
    @Schema(examples = "legal_representative", required = true) Role role,
    @Schema(examples = "[]", required = true) List<Permission> permissions,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant joinedAt) {}
