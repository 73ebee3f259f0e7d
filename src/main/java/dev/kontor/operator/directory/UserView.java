package dev.kontor.operator.directory;

import dev.kontor.operator.block.BlockResponse;
import dev.kontor.operator.factorreset.TwoFactorResetResponse;
import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What operators see of a user. */
@Schema(name = "OperatorUser")
record UserView(
    @Schema(required = true) UserItem user,
    @Schema(
            examples = "de",
            enumeration = {"de", "en", "fr", "it", "es"},
            required = true)
        String language,
    @Schema(examples = "CH") @Nullable String country,
    @Schema(examples = "Europe/Zurich", required = true) String timeZone,
    @Schema(description = "Those that aren't lifted", required = true) List<BlockResponse> blocks,
    @Schema(description = "The types of those that were proved", examples = "[]", required = true)
        List<String> secondFactors,
    @Schema(description = "One that waits for its time")
        @Nullable TwoFactorResetResponse twoFactorReset,
    @Schema(required = true) List<Membership> memberships) {

  /** Where the user belongs. */
  @Schema(name = "OperatorUserMembership")
  record Membership(
      @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true)
          UUID organisationId,
      @Schema(examples = "Alpenglück GmbH", required = true) String organisationName,
      @Schema(examples = "019ab3c4-8e00-7e43-9fb1-5a9d8c7b6a22", required = true) UUID memberId,
      @Schema(examples = "legal_representative", required = true) Role role,
      @Schema(examples = "[]", required = true) List<Permission> permissions,
      @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant joinedAt) {}
}
