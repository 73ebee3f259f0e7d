package dev.kontor.access.apitoken;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new token; shown once. */
@Schema(name = "ApiTokenAdded")
record ApiTokenAdded(
    @Schema(
            description = "For `Authorization: Bearer`",
            examples = "kontor_pat_9hK2mQ7xVb3TzR8nWd5LcY1fGs6Jp04c1huG",
            required = true)
        String token,
    @Schema(required = true) ApiTokenResponse details) {
  @Override
  public String toString() {
    return "ApiTokenAdded[" + details + "]";
  }
}
