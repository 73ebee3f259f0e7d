package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A signed-in user of a test, whose organisation is the one from signing up. */
public record Person(
    UUID id,
    String email,
    String accessToken,
    String refreshToken,
    UUID sessionId,
    UUID organisationId) {
  public static final String PASSWORD = "nine brass kettles sing";

  /** Somebody with what a sign-in has answered. */
  Person(JsonNode tokens, String email, UUID id, UUID organisationId) {
    this(
        id,
        email,
        tokens.path("accessToken").asText(),
        tokens.path("refreshToken").asText(),
        UUID.fromString(tokens.path("sessionId").asText()),
        organisationId);
  }

  /** A request of this person. */
  public Call calls() {
    return Api.request().header("Authorization", "Bearer " + accessToken);
  }

  /** The same person with another organisation of theirs. */
  public Person in(UUID another) {
    return new Person(id, email, accessToken, refreshToken, sessionId, another);
  }
}
