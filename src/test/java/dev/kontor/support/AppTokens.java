package dev.kontor.support;

import java.util.List;
import java.util.Map;

/** A program that wants to use one of the provider's services. */
public final class AppTokens {
  private AppTokens() {}

  /** A new app password. */
  public static String add(Person person, String... services) {
    return person
        .calls()
        .body(Map.of("name", "Program", "services", List.of(services)))
        .post("/v1/me/app-passwords")
        .then()
        .statusCode(201)
        .extract()
        .path("password");
  }

  public static Answer byAppPassword(Person person, String password, String service) {
    return by(person.email(), "appPassword", password, service);
  }

  public static Answer byPassword(String email, String password, String service) {
    return by(email, "password", password, service);
  }

  private static Answer by(String email, String kind, String password, String service) {
    return Api.request()
        .body(Map.of("email", email, kind, password, "service", service, "channel", "protocol"))
        .post("/v1/auth/app-tokens");
  }
}
