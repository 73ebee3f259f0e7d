package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.JsonPath;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proving the password once more gives a token with a new time of authentication (RFC 9470). */
@KontorTest
class ReauthenticateResourceTest {
  @Inject Customers customers;
  @Inject PassingTime time;

  @Test
  void theTokenCarriesTheNewTimeAndTheSessionGoesOn() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(7));

    var answer = reauthenticate(anna, Person.PASSWORD);

    answer
        .then()
        .statusCode(200)
        .body("sessionId", equalTo(anna.sessionId().toString()))
        .body("refreshToken", nullValue());
    var later = authTime(answer.jsonPath().getString("accessToken"));
    assertThat(later - authTime(anna.accessToken())).isGreaterThanOrEqualTo(7 * 60);
    var renewed = refresh(anna.refreshToken()).then().statusCode(200).extract().jsonPath();
    assertThat(authTime(renewed.getString("accessToken"))).isEqualTo(later);
  }

  @Test
  void renewingATokenProvesNoPassword() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(7));

    var renewed = refresh(anna.refreshToken()).then().statusCode(200).extract().jsonPath();

    assertThat(authTime(renewed.getString("accessToken"))).isEqualTo(authTime(anna.accessToken()));
  }

  @Test
  void aWrongPasswordIsRefusedAndThrottled() {
    var anna = customers.newPerson();
    for (int i = 0; i < 10; i++) {
      reauthenticate(anna, "not the password")
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/password-wrong"))
          .body("violations[0].field", equalTo("password"));
    }
    var answer = reauthenticate(anna, Person.PASSWORD);
    answer.then().statusCode(429);
    anna.calls().get("/v1/me").then().statusCode(200);
    time.passes(Duration.ofSeconds(Integer.parseInt(answer.header("Retry-After"))));
    reauthenticate(anna, Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void itTakesASignedInUser() {
    Api.request()
        .body(Map.of("password", Person.PASSWORD))
        .post("/v1/auth/reauthenticate")
        .then()
        .statusCode(401);
  }

  private static Answer reauthenticate(Person person, String password) {
    return person.calls().body(Map.of("password", password)).post("/v1/auth/reauthenticate");
  }

  private static Answer refresh(String refreshToken) {
    return Api.request().body(Map.of("refreshToken", refreshToken)).post("/v1/auth/refresh");
  }

  private static long authTime(String accessToken) {
    var claims = Base64.getUrlDecoder().decode(accessToken.split("[.]")[1]);
    return new JsonPath(new String(claims, StandardCharsets.UTF_8)).getLong("auth_time");
  }
}
