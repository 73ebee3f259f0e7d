package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token, without its secret. */
@Schema(name = "ApiToken")
record ApiTokenResponse(
    @Schema(examples = "019ab3c4-b555-7e53-8d12-4c3b2a1f0e9d", required = true) UUID id,
    @Schema(examples = "Backup script", required = true) String name,
    @Schema(description = "How it begins", examples = "kontor_pat_9hK2", required = true)
        String hint,
    @Schema(description = "The only organisation in which it is good; null for all of its user's")
        @Nullable UUID organisationId,
    @Schema(examples = "[\"members:read\"]", required = true) List<Scope> scopes,
    @Schema(
            description = "From where it may be used; from everywhere where there are none",
            examples = "[\"203.0.113.0/24\"]",
            required = true)
        List<String> addressRanges,
    @Schema(examples = "active", required = true) ApiTokenState state,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
    @Schema(
            description = "The user who made it",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31",
            required = true)
        UUID createdBy,
    @Schema(examples = "2027-11-24T09:00:00Z", required = true) Instant expiresAt,
    @Schema(description = "To the minute; null for never", examples = "2026-11-30T06:15:00Z")
        @Nullable Instant lastUsedAt,
    @Schema(description = "The token that was made in its place") @Nullable UUID succeededBy) {

  static ApiTokenResponse of(ApiToken token, Instant now) {
    return new ApiTokenResponse(
        token.id(),
        token.name(),
        token.hint(),
        token.organisationId() == null ? token.limitedTo() : token.organisationId(),
        token.knownScopes(),
        token.addressRanges(),
        ApiTokenState.of(token, now),
        token.createdAt(),
        token.createdBy(),
        token.expiresAt(),
        token.lastUsedAt(),
        token.succeededBy());
  }
}
