package dev.kontor.access.invitation;

import dev.kontor.organisation.membership.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody belongs now. */
@Schema(name = "Joined")
record JoinedResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID memberId,
    @Schema(examples = "collaborator", required = true) Role role) {}
