package dev.kontor.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A security key or passkey that counts for a person. */
public record RegisteredKey(
    String methodId, SoftwareAuthenticator authenticator, List<String> recoveryCodes) {
  private static final String KEYS = "/v1/me/two-factor/webauthn";
  private static final String SIGN_IN = "/v1/auth/webauthn";

  public static RegisteredKey of(Person person) {
    return of(person, new SoftwareAuthenticator());
  }

  public static RegisteredKey of(Person person, SoftwareAuthenticator authenticator) {
    var started = start(person);
    var codes =
        register(person, started.methodId(), authenticator.create(started.options()))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .<String>getList("recoveryCodes");
    return new RegisteredKey(started.methodId(), authenticator, codes);
  }

  /**
   * What the browser is told.
   *
   * @param methodId of the started method; of the challenge where somebody signs in
   */
  public record Options(String methodId, Map<String, ?> options) {}

  public static Options start(Person person) {
    var answer =
        person
            .calls()
            .body(Map.of("name", "Anna's key"))
            .post(KEYS + "/options")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Options(answer.getString("methodId"), answer.getMap("options"));
  }

  public static Answer register(Person person, String methodId, Map<String, ?> credential) {
    return person.calls().body(Map.of("methodId", methodId, "credential", credential)).post(KEYS);
  }

  public static Options signingIn() {
    var answer =
        Api.request().post(SIGN_IN + "/options").then().statusCode(200).extract().jsonPath();
    return new Options(answer.getString("challengeId"), answer.getMap("options"));
  }

  public static Answer signIn(String challengeId, Map<String, ?> credential) {
    return signIn(challengeId, credential, Map.of());
  }

  public static Answer signIn(String challengeId, Map<String, ?> credential, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("challengeId", challengeId);
    body.put("credential", credential);
    return Api.request().body(body).post(SIGN_IN);
  }

  /** Signs in without a password. */
  public Answer signIn() {
    var begun = signingIn();
    return signIn(begun.methodId(), authenticator.get(begun.options()));
  }

  /** Meets a challenge with it. */
  public Answer meet(Challenged challenge) {
    return challenge.verify(
        Map.of("method", methodId, "assertion", authenticator.get(optionsOf(challenge))));
  }

  public static Map<String, ?> optionsOf(Challenged challenge) {
    return challenge.answer().getMap("webauthnOptions");
  }
}
