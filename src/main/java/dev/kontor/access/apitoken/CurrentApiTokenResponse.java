package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Scope;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token that was presented, and what it may at this moment. */
@Schema(name = "CurrentApiToken")
record CurrentApiTokenResponse(
    @Schema(required = true) ApiTokenResponse token,
    @Schema(description = "Where it opens anything at this moment", required = true)
        List<Place> organisations) {

  /** An organisation, and which scopes of the token count there. */
  @Schema(name = "CurrentApiTokenPlace")
  record Place(
      @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID id,
      @Schema(examples = "Alpenglück GmbH", required = true) String name,
      @Schema(
              description = "Those of which its owner has a right there, on some product at least",
              examples = "[\"members:read\"]",
              required = true)
          List<Scope> scopes) {}
}
