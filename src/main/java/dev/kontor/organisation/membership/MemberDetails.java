package dev.kontor.organisation.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a member or an open invitation. */
@Schema(name = "MemberDetails")
public record MemberDetails(
    @Schema(examples = "collaborator") @NotNull Role role,
    @Schema(description = "`accounting` can be added to a collaborator or external")
        @NotNull
        @Size(max = 1)
        List<@NotNull Permission> permissions) {

  static MemberDetails of(Rank rank) {
    return new MemberDetails(rank.role(), rank.permissions());
  }

  Rank rank() {
    return Rank.of(role, permissions);
  }
}
