package dev.kontor.account.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The signed-in user. */
@Schema(name = "User")
record UserResponse(
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID id,
    @Schema(examples = "anna@alpenglueck.example", required = true) String email,
    @Schema(examples = "true", required = true) boolean emailVerified,
    @Schema(examples = "Anna", required = true) String firstName,
    @Schema(examples = "Keller", required = true) String lastName,
    @Schema(
            examples = "de",
            enumeration = {"de", "en", "fr", "it", "es"},
            required = true)
        String language,
    @Schema(examples = "CH") @Nullable String country,
    @Schema(examples = "Europe/Zurich", required = true) String timeZone,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") @Nullable UUID defaultOrganisationId,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt) {

  static UserResponse of(User user) {
    var details = user.details();
    return new UserResponse(
        user.id(),
        user.email(),
        user.isConfirmed(),
        details.firstName(),
        details.lastName(),
        details.language(),
        details.country(),
        details.timeZone(),
        details.defaultOrganisationId(),
        user.createdAt());
  }
}
