package dev.kontor.access.invitation;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.text.MailAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to invite, and as what. */
@Schema(name = "Invite")
record InvitationRequest(
    @Schema(format = "email", examples = "paula@alpenglueck.example")
        @NotBlank
        @MailAddress
        @Size(max = 254)
        String email,
    @Schema(examples = "collaborator") @NotNull Role role,
    @Schema(description = "`accounting` can be added to a collaborator or external") @Size(max = 1)
        @Nullable List<@NotNull Permission> permissions,
    @Schema(description = "What the new member is granted; not for roles that have everything")
        @Valid
        @Nullable AccessRequest access,
    @Schema(description = "Work groups that the new member gets into") @Size(max = 100)
        @Nullable List<@NotNull UUID> groupIds,
    @Schema(
            description =
                "The mail's language (de, en, fr, it, es) for somebody without an account; the"
                    + " inviter's where not given",
            examples = "it",
            enumeration = {"de", "en", "fr", "it", "es"})
        @Pattern(regexp = "^(de|en|fr|it|es)$", message = "{kontor.language}")
        @Nullable String language) {

  InvitationOffer offer() {
    var rank = Rank.of(role, Objects.requireNonNullElse(permissions, List.of()));
    return InvitationOffer.of(rank, access, groupIds);
  }
}
