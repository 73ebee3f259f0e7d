package dev.kontor.support;

import java.util.HashMap;
import java.util.Map;

/** Somebody whose password was right, and who has to prove a second factor. */
public record Challenged(String id, String token, JsonPath answer) {

  public static Challenged signingIn(String email) {
    return of(signIn(email));
  }

  public static Answer signIn(String email) {
    return Api.request()
        .body(Map.of("email", email, "password", Person.PASSWORD))
        .post("/v1/auth/sign-in");
  }

  public static Challenged of(Answer answer) {
    answer.then().statusCode(202);
    var challenge = Api.json(answer);
    return new Challenged(
        challenge.path("challengeId").asText(),
        challenge.path("challengeToken").asText(),
        answer.jsonPath());
  }

  public Answer byCode(String method, String code) {
    return verify(Map.of("method", method, "code", code));
  }

  public Answer byRecoveryCode(String code) {
    return byCode("recovery_code", code);
  }

  public Answer verify(Map<String, ?> proof) {
    return Api.request()
        .header("Challenge-Token", token)
        .body(new HashMap<>(proof))
        .post("/v1/auth/challenges/{id}/verify", id);
  }
}
