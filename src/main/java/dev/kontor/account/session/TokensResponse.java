package dev.kontor.account.session;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sign-in gives. */
@Schema(name = "Tokens")
public record TokensResponse(
    @Schema(
            description = "For the header `Authorization: Bearer`",
            examples = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwMTlhYjNjNCJ9.c2ln",
            required = true)
        String accessToken,
    @Schema(examples = "Bearer", enumeration = "Bearer", required = true) String tokenType,
    @Schema(description = "Seconds", examples = "600", required = true) long expiresIn,
    @Schema(
            description =
                "Renews the session once; null where the one that the caller holds goes on",
            examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ")
        @Nullable String refreshToken,
    @Schema(examples = "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10", required = true) UUID sessionId) {

  static TokensResponse of(String accessToken, @Nullable String refreshToken, UUID sessionId) {
    return new TokensResponse(
        accessToken, "Bearer", AccessTokens.LIFETIME.toSeconds(), refreshToken, sessionId);
  }
}
