package dev.kontor.account.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A second factor is asked for: what it takes to answer. */
@Schema(name = "Challenge")
public record ChallengeAnswer(
    @Schema(examples = "019ab3c4-9a88-7f32-91d5-7e6f9a8b0c21", required = true) UUID challengeId,
    @Schema(
            description = "For the header `Challenge-Token` of the calls on this challenge",
            examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String challengeToken,
    @Schema(description = "With what it can be met", required = true) List<Method> methods,
    @Schema(
            description = "The one to offer first; null where the user's own doesn't count here",
            examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c")
        @Nullable UUID defaultMethodId,
    @Schema(
            description =
                "For `navigator.credentials.get` (WebAuthn), where a security key or passkey can be"
                    + " used",
            type = SchemaType.OBJECT)
        @Nullable JsonNode webauthnOptions,
    @Schema(
            description = "Two digits to type into the app, where a push approval can be used",
            examples = "42")
        @Nullable String matchNumber,
    @Schema(examples = "2026-11-24T09:05:00Z", required = true) Instant expiresAt) {

  /** A factor of the user. */
  @Schema(name = "ChallengeMethod")
  public record Method(
      @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c", required = true) UUID id,
      @Schema(
              examples = "totp",
              enumeration = {"push", "totp", "webauthn", "sms"},
              required = true)
          String type,
      @Schema(examples = "Anna's phone", required = true) String name) {}
}
