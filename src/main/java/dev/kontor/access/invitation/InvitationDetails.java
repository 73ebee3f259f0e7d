package dev.kontor.access.invitation;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of an open invitation. */
@Schema(name = "InvitationDetails")
record InvitationDetails(
    @Schema(examples = "collaborator") @NotNull Role role,
    @Schema(description = "`accounting` can be added to a collaborator or external")
        @NotNull
        @Size(max = 1)
        List<@NotNull Permission> permissions,
    @Schema(description = "What the new member is granted") @Valid @Nullable AccessRequest access,
    @Schema(description = "Work groups that the new member gets into", examples = "[]")
        @NotNull
        @Size(max = 100)
        List<@NotNull UUID> groupIds) {

  static InvitationDetails of(InvitationOffer offer) {
    return new InvitationDetails(
        offer.rank().role(), offer.rank().permissions(), offer.access(), offer.groupIds());
  }

  /** A role that includes accounting takes it over where nobody spoke of it. */
  InvitationOffer offer(boolean namesPermissions) {
    var rank =
        !namesPermissions && role.hasEverything()
            ? new Rank(role, false)
            : Rank.of(role, permissions);
    return InvitationOffer.of(rank, access, groupIds);
  }
}
