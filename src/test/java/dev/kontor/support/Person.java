package dev.kontor.support;

import io.restassured.specification.RequestSpecification;
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

  /** A request of this person. */
  public RequestSpecification calls() {
    return Api.request().header("Authorization", "Bearer " + accessToken);
  }
}
