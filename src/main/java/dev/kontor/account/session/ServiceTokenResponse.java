package dev.kontor.account.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token for one of the provider's services. */
@Schema(name = "AppToken")
public record ServiceTokenResponse(
    @Schema(
            description = "A JWT with the audience `kontor-service:<service>`",
            examples = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9.eyJzZXJ2aWNlIjoibWFpbCJ9.c2ln",
            required = true)
        String appToken,
    @Schema(examples = "Bearer", enumeration = "Bearer", required = true) String tokenType,
    @Schema(description = "Seconds", examples = "3600", required = true) long expiresIn,
    @Schema(
            examples = "mail",
            enumeration = {"mail", "calendar", "contacts", "drive"},
            required = true)
        String service) {

  static ServiceTokenResponse of(String token, String service) {
    return new ServiceTokenResponse(token, "Bearer", ServiceTokens.LIFETIME.toSeconds(), service);
  }
}
