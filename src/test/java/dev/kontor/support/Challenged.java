package dev.kontor.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Somebody whose password was right, and who has to prove a second factor. */
public record Challenged(String id, String token, JsonPath answer) {

  public static Challenged signingIn(String email) {
    return of(signIn(email));
  }

  public static Response signIn(String email) {
    return Api.request()
        .body(Map.of("email", email, "password", Person.PASSWORD))
        .post("/v1/auth/sign-in");
  }

  public static Challenged of(Response answer) {
    answer.then().statusCode(202);
    var challenge = Api.json(answer);
    return new Challenged(
        challenge.path("challengeId").asText(),
        challenge.path("challengeToken").asText(),
        answer.jsonPath());
  }

  public Response byCode(String method, String code) {
    return verify(Map.of("method", method, "code", code));
  }

  public Response byRecoveryCode(String code) {
    return byCode("recovery_code", code);
  }

  public Response verify(Map<String, ?> proof) {
    return Api.request()
        .header("Challenge-Token", token)
        .body(new HashMap<>(proof))
        .post("/v1/auth/challenges/{id}/verify", id);
  }
}
