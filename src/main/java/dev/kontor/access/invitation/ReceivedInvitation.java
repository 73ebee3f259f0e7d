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
    @Schema(examples = "019ab3ca-0b66-7e13-92f9-5d4c3b2a1908", required = true) UUID id,
    @Schema(examples = "019ab3ca-7d10-7b2c-8e31-4a7f1d5c0b9e", required = true) UUID organisationId,
    @Schema(examples = "Agentur Moreno", required = true) String organisationName,
    @Schema(
            description = "The path of the picture; null where the organisation has no logo",
            examples = "/v1/me/invitations/019ab3ca-0b66-7e13-92f9-5d4c3b2a1908/logo")
        @Nullable String organisationLogo,
    @Schema(
            description = "The address that was invited",
            examples = "anna@alpenglueck.example",
            required = true)
        String email,
    @Schema(examples = "collaborator", required = true) Role role,
    @Schema(required = true) List<Permission> permissions,
    @Schema(description = "Who invites", examples = "Eva Moreno", required = true)
        String inviterName,
    @Schema(
            description = "Whether the address has an account: sign in, else sign up",
            examples = "true",
            required = true)
        boolean accountExists,
    @Schema(examples = "2026-12-01T09:00:00Z", required = true) Instant expiresAt) {}
