package dev.kontor.access.invitation;

import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as the invited person sees it. */
@Schema(name = "ReceivedInvitation")
record ReceivedInvitation(
    @Schema(examples = "019ab3c5-0b66-7d02-a1e8-4c3b2a190f87", required = true) UUID id,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "Alpenglück GmbH", required = true) String organisationName,
    @Schema(
            description = "The path of the picture; null where the organisation has no logo",
            examples = "/v1/me/invitations/019ab3c5-0b66-7d02-a1e8-4c3b2a190f87/logo")
        @Nullable String organisationLogo,
    @Schema(
            description = "The address that was invited",
            examples = "marco.rossi@alpenglueck.example",
            required = true)
        String email,
    @Schema(examples = "collaborator", required = true) Role role,
    @Schema(required = true) List<Permission> permissions,
    @Schema(description = "Who invites", examples = "Anna Keller", required = true)
        String inviterName,
    @Schema(
            description = "Whether the address has an account: sign in, else sign up",
            examples = "false",
            required = true)
        boolean accountExists,
    @Schema(examples = "2026-12-01T09:00:00Z", required = true) Instant expiresAt) {}
