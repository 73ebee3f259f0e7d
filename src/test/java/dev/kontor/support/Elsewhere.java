package dev.kontor.support;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somewhere else than all others: an address in a network from which nobody has called. */
public record Elsewhere(String address) {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  /** A network of IPv4. */
  public static Elsewhere next() {
    var number = COUNTER.incrementAndGet();
    return new Elsewhere("10.%d.%d.7".formatted(number / 250, number % 250));
  }

  public Call calls() {
    return Api.request().header("X-Forwarded-For", address);
  }

  /** The same person's call, but from here. */
  public Call calls(Person person) {
    return person.calls().header("X-Forwarded-For", address);
  }

  public Answer signsIn(String email, String password) {
    return calls().body(Map.of("email", email, "password", password)).post("/v1/auth/sign-in");
  }

  public Answer asksForReset(String email, String channel) {
    return calls()
        .body(Map.of("email", email, "channel", channel))
        .post("/v1/auth/password-resets");
  }

  public Answer asksForReset(String email) {
    return asksForReset(email, "email");
  }

  public Answer signsUp(Newcomer newcomer) {
    return calls().body(newcomer.registration()).post("/v1/users");
  }

  public Answer asksForTheLinkAgain(String email) {
    return calls().body(Map.of("email", email)).post("/v1/email-verifications/resend");
  }

  public Answer meets(Challenged challenge, String method, String code) {
    return calls()
        .header("Challenge-Token", challenge.token())
        .body(Map.of("method", method, "code", code))
        .post("/v1/auth/challenges/{id}/verify", challenge.id());
  }
}
