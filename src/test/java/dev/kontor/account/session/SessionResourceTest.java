package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.JsonPath;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The own sessions: seen, ended, and over when nobody uses them (USR-7). */
@KontorTest
class SessionResourceTest {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

  @Inject Customers customers;
  @Inject PassingTime time;

  @Test
  void theListTellsDeviceAndPlaceAndWhichOneIsTheCallers() {
    var anna = customers.newPerson();
    var firefox = signIn(anna, Map.of(), FIREFOX);
    var named = signIn(anna, Map.of("device", "Anna's laptop", "persistent", true), FIREFOX);

    var list = anna.calls().get("/v1/me/sessions");

    list.then()
        .statusCode(200)
        .body(
            "items.id",
            contains(
                named.getString("sessionId"),
                firefox.getString("sessionId"),
                anna.sessionId().toString()))
        .body("items.current", contains(false, false, true))
        .body("items.persistent", contains(true, false, false))
        .body("items[0].device", equalTo("Anna's laptop"))
        .body("items[1].device", equalTo("Firefox, Linux"))
        .body("items.address", hasItems("127.0.0.1"));
  }

  @Test
  void anEndedSessionIsRefusedOnItsNextRequest() {
    var anna = customers.newPerson();
    var elsewhere = customers.signIn(anna.email());
    elsewhere.calls().get("/v1/me").then().statusCode(200);

    anna.calls().delete("/v1/me/sessions/{id}", elsewhere.sessionId()).then().statusCode(204);

    isOver(elsewhere);
    anna.calls().get("/v1/me").then().statusCode(200);
    anna.calls().delete("/v1/me/sessions/{id}", elsewhere.sessionId()).then().statusCode(404);
  }

  @Test
  void allOthersCanBeEndedInOneCall() {
    var anna = customers.newPerson();
    var second = customers.signIn(anna.email());
    var third = customers.signIn(anna.email());
    var bea = customers.newPerson();

    anna.calls().delete("/v1/me/sessions").then().statusCode(204);

    isOver(second);
    isOver(third);
    anna.calls()
        .get("/v1/me/sessions")
        .then()
        .statusCode(200)
        .body("items.id", contains(anna.sessionId().toString()));
    bea.calls().get("/v1/me").then().statusCode(200);
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    var anna = customers.newPerson();

    anna.calls().post("/v1/auth/sign-out").then().statusCode(204);

    isOver(anna);
    time.passes(Duration.ofSeconds(3));
    anna.calls().post("/v1/auth/sign-out").then().statusCode(401);
  }

  @Test
  void otherPeoplesSessionsDoNotExist() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();

    anna.calls().delete("/v1/me/sessions/{id}", bea.sessionId()).then().statusCode(404);
    anna.calls().delete("/v1/me/sessions/{id}", UUID.randomUUID()).then().statusCode(404);

    bea.calls().get("/v1/me").then().statusCode(200);
  }

  @Test
  void theListComesInPagesThatBelongToItsUser() {
    var anna = customers.newPerson();
    var second = customers.signIn(anna.email());
    var first = anna.calls().queryParam("limit", 1).get("/v1/me/sessions");
    first.then().body("items.id", contains(second.sessionId().toString()));
    var cursor = first.jsonPath().getString("next");
    assertThat(first.header("Link"))
        .isEqualTo("</v1/me/sessions?limit=1&after=" + cursor + ">; rel=\"next\"");

    anna.calls()
        .get("/v1/me/sessions?limit=1&after=" + cursor)
        .then()
        .statusCode(200)
        .body("items.id", contains(anna.sessionId().toString()))
        .body("next", nullValue());
    customers.newPerson().calls().get("/v1/me/sessions?after=" + cursor).then().statusCode(404);
    anna.calls().get("/v1/me/sessions?after=nonsense").then().statusCode(422);
    anna.calls().get("/v1/me/sessions?limit=0").then().statusCode(422);
    anna.calls().get("/v1/me/sessions?limit=201").then().statusCode(422);
  }

  @Test
  void aBrowserSessionIsOverAfterTwoIdleHours() {
    var anna = customers.newPerson();
    time.passes(Duration.ofHours(2).minusMinutes(5));
    var renewed = refresh(anna.refreshToken()).then().statusCode(200).extract().jsonPath();
    time.passes(Duration.ofHours(2).minusMinutes(5));
    renewed =
        refresh(renewed.getString("refreshToken")).then().statusCode(200).extract().jsonPath();
    time.passes(Duration.ofHours(2));

    refresh(renewed.getString("refreshToken"))
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/refresh-token-invalid"));
  }

  @Test
  void aPersistentSessionIsOverAfterThirtyIdleDays() {
    var anna = customers.newPerson();
    var tokens = signIn(anna, Map.of("persistent", true), FIREFOX);
    time.passes(Duration.ofDays(29));
    var renewed =
        refresh(tokens.getString("refreshToken")).then().statusCode(200).extract().jsonPath();
    time.passes(Duration.ofDays(30));

    refresh(renewed.getString("refreshToken")).then().statusCode(401);
  }

  @Test
  void sessionsThatAreOverAreNotListed() {
    var anna = customers.newPerson();
    time.passes(Duration.ofHours(3));
    var again = customers.signIn(anna.email());

    again
        .calls()
        .get("/v1/me/sessions")
        .then()
        .body("items.id", containsInAnyOrder(again.sessionId().toString()));
  }

  private static void isOver(Person person) {
    person.calls().get("/v1/me").then().statusCode(401);
    refresh(person.refreshToken()).then().statusCode(401);
  }

  private static Answer refresh(String refreshToken) {
    return Api.request().body(Map.of("refreshToken", refreshToken)).post("/v1/auth/refresh");
  }

  private static JsonPath signIn(Person person, Map<String, Object> more, String userAgent) {
    var body = new HashMap<String, Object>(more);
    body.put("email", person.email());
    body.put("password", Person.PASSWORD);
    return Api.request()
        .header("User-Agent", userAgent)
        .body(body)
        .post("/v1/auth/sign-in")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
