package dev.kontor.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changing the password needs a fresh check, and ends every other session (USR-5). */
@KontorTest
class PasswordResourceTest {
  private static final String NEW = "purple otters juggle at dawn";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  @Test
  void theNewPasswordCountsAndTheOldOneNoLongerDoes() {
    var anna = customers.newPerson();

    change(anna, Person.PASSWORD, NEW).then().statusCode(204);

    Newcomer.at(anna.email()).signsIn().then().statusCode(401);
    Newcomer.at(anna.email()).with("password", NEW).signsIn().then().statusCode(200);
  }

  @Test
  void everyOtherSessionEndsButNotTheOwn() {
    var anna = customers.newPerson();
    var elsewhere = customers.signIn(anna.email());

    change(anna, Person.PASSWORD, NEW).then().statusCode(204);

    elsewhere.calls().get("/v1/me").then().statusCode(401);
    refresh(elsewhere).then().statusCode(401);
    anna.calls().get("/v1/me").then().statusCode(200);
    refresh(anna).then().statusCode(200);
  }

  @Test
  void aNoticeTellsTimeAndPlace() {
    var anna = customers.newPerson();

    change(anna, Person.PASSWORD, NEW).then().statusCode(204);

    var notice = Mailbox.text(mailbox.await(anna.email(), "Your password was changed"));
    assertThat(notice).contains("127.0.0.1", "(UTC)", "contact our support");
  }

  @Test
  void fiveMinutesAfterTheSignInThePasswordIsAskedForAgain() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(6));
    var renewed = refresh(anna).then().statusCode(200).extract().jsonPath();

    var answer = changeWith(renewed.getString("accessToken"), Person.PASSWORD, NEW);

    answer
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/fresh-authentication-required"))
        .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
        .header("WWW-Authenticate", containsString("max_age=300"));
    Newcomer.at(anna.email()).signsIn().then().statusCode(200);
  }

  @Test
  void theFreshCheckIsAskedForBeforeTheBodyIsRead() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(6));

    anna.calls()
        .body("{}")
        .put("/v1/me/password")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/fresh-authentication-required"));
  }

  @Test
  void aPasswordCheckOpensIt() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(6));
    var fresh =
        anna.calls()
            .body(Map.of("password", Person.PASSWORD))
            .post("/v1/auth/reauthenticate")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    changeWith(fresh.getString("accessToken"), Person.PASSWORD, NEW).then().statusCode(204);
  }

  @Test
  void theRefusalNamesWhatIsWrong() {
    var anna = customers.newPerson();
    refused(change(anna, "not the password", NEW), "password-wrong", "currentPassword");
    refused(change(anna, Person.PASSWORD, "password12345"), "password-too-weak", "newPassword");
    refused(change(anna, Person.PASSWORD, anna.email()), "password-too-weak", "newPassword");
    refused(change(anna, Person.PASSWORD, "short"), "validation-failed", "newPassword");
    refused(change(anna, Person.PASSWORD, "Vq7-".repeat(33)), "validation-failed", "newPassword");
    refused(change(anna, Person.PASSWORD, Person.PASSWORD), "password-unchanged", "newPassword");
    Newcomer.at(anna.email()).signsIn().then().statusCode(200);
  }

  @Test
  void wrongCurrentPasswordsAreThrottled() {
    var anna = customers.newPerson();
    for (int i = 0; i < 10; i++) {
      change(anna, "not the password", NEW).then().statusCode(422);
    }
    var answer = change(anna, Person.PASSWORD, NEW);
    answer.then().statusCode(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 90);
  }

  private static void refused(Answer answer, String slug, String field) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug))
        .body("violations.field", hasItem(field));
  }

  private static Answer change(Person person, String current, String next) {
    return changeWith(person.accessToken(), current, next);
  }

  private static Answer changeWith(String accessToken, String current, String next) {
    return Api.request()
        .header("Authorization", "Bearer " + accessToken)
        .body(Map.of("currentPassword", current, "newPassword", next))
        .put("/v1/me/password");
  }

  private static Answer refresh(Person person) {
    return Api.request()
        .body(Map.of("refreshToken", person.refreshToken()))
        .post("/v1/auth/refresh");
  }
}
