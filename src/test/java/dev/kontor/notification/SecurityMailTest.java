package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about the safety of an account (USR-8, USR-9). */
@KontorTest
class SecurityMailTest {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final String WRONG = "wrong password for your account";
  private static final String NEW = "New sign-in";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void aSignInOnANewDeviceIsTold() {
    customers.signIn(anna.email());
    assertThat(sent()).isZero();

    signIn(Person.PASSWORD).then().statusCode(200);

    var mail = Mailbox.text(mailbox.await(anna.email(), NEW));
    var reference = lastReference();
    assertThat(mail)
        .contains("Device: Firefox, Linux")
        .contains("Place: 127.0.0.1")
        .contains("Reference: " + reference)
        .contains("(UTC)");
    anna.calls()
        .get("/v1/me/activity?kind=session.unfamiliar")
        .then()
        .body("items", hasSize(1))
        .body("items[0].reference", equalTo(reference));
    signIn(Person.PASSWORD).then().statusCode(200);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void wrongPasswordsAreOneMailAnHour() {
    for (var i = 0; i < 3; i++) {
      signIn("not the password").then().statusCode(401);
    }
    awaitRefusals(3);
    assertThat(Mailbox.text(mailbox.await(anna.email(), WRONG))).contains("Firefox, Linux");
    assertThat(sent()).isEqualTo(1);

    time.passes(Duration.ofMinutes(61));
    anna = customers.signIn(anna.email());
    signIn("not the password").then().statusCode(401);
    awaitRefusals(4);
    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void alertsCanBeMutedButNoticesOfChangesCannot() {
    anna.calls()
        .get("/v1/me/notification-preferences")
        .then()
        .statusCode(200)
        .body("newSignIn", equalTo(true))
        .body("wrongPassword", equalTo(true));
    anna.calls()
        .body(Map.of("newSignIn", false, "wrongPassword", false))
        .patch("/v1/me/notification-preferences")
        .then()
        .statusCode(200)
        .body("newSignIn", equalTo(false))
        .body("tokenReused", equalTo(true));
    anna.calls()
        .get("/v1/me/activity?kind=account.notification_preferences_changed")
        .then()
        .body("items[0].before.newSignIn", equalTo(true))
        .body("items[0].after.newSignIn", equalTo(false));

    signIn(Person.PASSWORD).then().statusCode(200);
    signIn("not the password").then().statusCode(401);
    awaitRefusals(1);
    assertThat(sent()).isZero();
    anna.calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", "seven owls rent a tandem"))
        .put("/v1/me/password")
        .then()
        .statusCode(204);
    assertThat(sent()).isEqualTo(1);
    mailbox.await(anna.email(), "password was changed");
  }

  @Test
  void preferencesThatMakeNoSenseAreRefused() {
    var preferences = "/v1/me/notification-preferences";
    anna.calls().body(Map.of("passwordChanged", false)).patch(preferences).then().statusCode(422);
    anna.calls().body("{\"newSignIn\": null}").patch(preferences).then().statusCode(422);
    anna.calls().body("{\"newSignIn\": \"no\"}").patch(preferences).then().statusCode(422);
    anna.calls().get(preferences).then().body("newSignIn", equalTo(true));
  }

  @Test
  void otherOnesMailsAreNotListed() {
    signIn("not the password").then().statusCode(401);
    awaitRefusals(1);
    var bea = customers.newPerson();
    bea.calls().get("/v1/me/security-mails").then().statusCode(200).body("items", hasSize(0));
  }

  private Answer signIn(String password) {
    return Api.request()
        .header("User-Agent", FIREFOX)
        .body(Map.of("email", anna.email(), "password", password))
        .post("/v1/auth/sign-in");
  }

  private int sent() {
    return anna.calls().get("/v1/me/security-mails").jsonPath().getList("items").size();
  }

  private String lastReference() {
    return anna.calls().get("/v1/me/security-mails").jsonPath().getString("items[0].reference");
  }

  private void awaitRefusals(int count) {
    Letters.awaitThat(
        count + " refusals in the activity",
        () ->
            anna.calls()
                    .get("/v1/me/activity?kind=session.sign_in_failed")
                    .jsonPath()
                    .getList("items")
                    .size()
                == count);
  }
}
