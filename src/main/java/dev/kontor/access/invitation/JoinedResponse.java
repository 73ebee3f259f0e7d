package dev.kontor.access.invitation;

import dev.kontor.organisation.membership.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody belongs now. */
@Schema(name = "Joined")
record JoinedResponse(
    @Schema(examples = "019ab3ca-7d10-7b2c-8e31-4a7f1d5c0b9e", required = true) UUID organisationId,
    @Schema(examples = "019ab3ca-8e20-7c98-95a1-0f2d4b6e8a13", required = true) UUID memberId,
    @Schema(examples = "collaborator", required = true) Role role) {}
