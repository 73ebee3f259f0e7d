package dev.kontor.service.registration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a product service knows of a user. */
@Schema(name = "ServedUser")
record ServedUserResponse(
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID id,
    @Schema(examples = "Anna", required = true) String firstName,
    @Schema(examples = "Keller", required = true) String lastName,
    @Schema(
            examples = "de",
            enumeration = {"de", "en", "fr", "it", "es"},
            required = true)
        String language,
    @Schema(description = "IANA name", examples = "Europe/Zurich", required = true) String timeZone,
    @Schema(
            description = "In organisations that have a product of the service's types",
            required = true)
        List<Membership> memberships) {
  /** Where the user belongs. */
  @Schema(name = "ServedMembership")
  record Membership(
      @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true)
          UUID organisationId,
      @Schema(
              description = "Whether shared calendars and address books are open to them",
              examples = "true",
              required = true)
          boolean inside) {}
}
