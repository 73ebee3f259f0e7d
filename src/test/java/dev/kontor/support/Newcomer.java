package dev.kontor.support;

import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;

/** Somebody who signs up: what they say of themselves, and the calls until they are confirmed. */
public record Newcomer(Map<String, Object> registration) {
  /** Anna Keller, at an address that nobody has used. */
  public static Newcomer atNewAddress() {
    return at(Customers.newAddress());
  }

  /** Anna Keller. */
  public static Newcomer at(String email) {
    return new Newcomer(Customers.registration(email));
  }

  /** The same person, but for one property; null leaves it out. */
  public Newcomer with(String name, Object value) {
    var more = new HashMap<>(registration);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return new Newcomer(more);
  }

  public String email() {
    return String.valueOf(registration.get("email"));
  }

  public String password() {
    return String.valueOf(registration.get("password"));
  }

  public Answer triesToSignUp() {
    return Api.request().body(registration).post("/v1/users");
  }

  public Newcomer signsUp() {
    triesToSignUp().then().statusCode(202);
    return this;
  }

  public Answer signsIn() {
    return Api.request()
        .body(Map.of("email", email(), "password", password()))
        .post("/v1/auth/sign-in");
  }

  /** The {@code Authorization} header of a new session. */
  public String bearer() {
    var tokens = Api.json(signsIn().then().statusCode(200).extract());
    return "Bearer " + tokens.path("accessToken").asText();
  }

  public static Answer confirm(String token) {
    return Api.request().body(Map.of("token", token)).post("/v1/email-verifications");
  }

  public static void confirmationIsRefused(String token) {
    confirm(token)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/email-verification-invalid"));
  }

  public Answer asksForTheLinkAgain() {
    return Api.request().body(Map.of("email", email())).post("/v1/email-verifications/resend");
  }
}
