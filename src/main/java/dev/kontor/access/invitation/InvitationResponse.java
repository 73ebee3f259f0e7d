package dev.kontor.access.invitation;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as those who invite see it; the token is in the mail only. */
@Schema(name = "Invitation")
record InvitationResponse(
    @Schema(examples = "019ab3c5-0b66-7d02-a1e8-4c3b2a190f87", required = true) UUID id,
    @Schema(examples = "nina@alpenglueck.example", required = true) String email,
    @Schema(examples = "collaborator", required = true) Role role,
    @Schema(required = true) List<Permission> permissions,
    @Schema(description = "What the new member is granted") @Nullable AccessRequest access,
    @Schema(
            description = "Work groups that the new member gets into",
            examples = "[]",
            required = true)
        List<UUID> groupIds,
    @Schema(examples = "open", required = true) InvitationStatus status,
    @Schema(
            description = "The user who invited; null where an API token of the organisation's did",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31",
            required = true)
        @Nullable UUID invitedBy,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
    @Schema(examples = "2026-12-01T09:00:00Z", required = true) Instant expiresAt) {

  static InvitationResponse of(Invitation invitation, Instant now) {
    return new InvitationResponse(
        invitation.id(),
        invitation.email(),
        invitation.rank().role(),
        invitation.rank().permissions(),
        invitation.offer().access(),
        invitation.offer().groupIds(),
        invitation.statusAt(now),
        invitation.inviter().userId(),
        invitation.createdAt(),
        invitation.expiresAt());
  }
}
