package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would make an account safer, and closing it to whoever may be in it (USR-13). */
@KontorTest
class SecurityCheckupTest {
  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Letters letters;

  @Test
  void aNewAccountLacksFactorAndRecovery() {
    checkup(customers.newSignedUpPerson())
        .body(
            "items.kind",
            contains("no_second_factor", "recovery_email_missing", "recovery_phone_missing"))
        .body("items[0].severity", equalTo("high"))
        .body("items[0].action", equalTo("/v1/me/two-factor/totp"))
        .body("items[0].detail", containsString("second factor"));
  }

  @Test
  void itSpeaksTheCallersLanguage() {
    var anna = customers.newSignedUpPerson();
    anna.calls()
        .header("Accept-Language", "de")
        .get("/v1/me/security-checkup")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsDoneIsNotNamed() {
    var anna = customers.newSignedUpPerson();
    Recovery.startsEmail(anna, Customers.newAddress()).then().statusCode(202);
    Recovery.startsPhone(anna, Recovery.newNumber()).then().statusCode(202);
    checkup(anna)
        .body("items.kind", hasItem("recovery_email_unproved"))
        .body("items.kind", hasItem("recovery_phone_unproved"));

    recovery.provedEmail(anna);
    time.passes(Duration.ofMinutes(1));
    recovery.provedPhone(anna);
    Authenticator.enrolledBy(anna, time.now());

    checkup(anna).body("items.size()", equalTo(0));
  }

  @Test
  void fewRecoveryCodesAreNamed() {
    var anna = customers.newSignedUpPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    for (int i = 0; i < 7; i++) {
      use(anna, app, i);
    }
    checkup(anna).body("items.kind", not(hasItem("few_recovery_codes")));

    use(anna, app, 7);

    checkup(anna)
        .body("items[0].kind", equalTo("few_recovery_codes"))
        .body("items[0].detail", containsString("2"));
  }

  @Test
  void manySessionsAreNamed() {
    var anna = customers.newSignedUpPerson();
    for (int i = 1; i < 10; i++) {
      customers.signIn(anna.email());
    }
    checkup(anna).body("items.kind", not(hasItem("many_sessions")));

    customers.signIn(anna.email());

    checkup(anna).body("items.kind", hasItem("many_sessions"));
  }

  @Test
  void sessionsThatNobodyUsesAreNamed() {
    var anna = customers.newSignedUpPerson();
    Api.request()
        .body(Map.of("email", anna.email(), "password", Person.PASSWORD, "persistent", true))
        .post("/v1/auth/sign-in")
        .then()
        .statusCode(200);
    time.passes(Duration.ofDays(13));
    checkup(customers.signIn(anna.email())).body("items.kind", not(hasItem("unused_sessions")));

    time.passes(Duration.ofDays(2));

    checkup(customers.signIn(anna.email())).body("items.kind", hasItem("unused_sessions"));
  }

  @Test
  void sessionsFromUnfamiliarDevicesAreNamedForAWhile() {
    var anna = customers.newSignedUpPerson();
    customers.signIn(anna.email());
    checkup(anna).body("items.kind", not(hasItem("unknown_sessions")));

    signInOn(anna, "A stranger's phone");
    signInOn(anna, "A stranger's phone");

    checkup(anna)
        .body("items.kind", hasItem("unknown_sessions"))
        .body("items[kind=unknown_sessions][0].detail", containsString(": 1."));
    time.passes(Duration.ofDays(14));
    checkup(customers.signIn(anna.email())).body("items.kind", not(hasItem("unknown_sessions")));
  }

  private static void signInOn(Person person, String device) {
    Api.request()
        .body(
            Map.of(
                "email",
                person.email(),
                "password",
                Person.PASSWORD,
                "persistent",
                true,
                "device",
                device))
        .post("/v1/auth/sign-in")
        .then()
        .statusCode(200);
  }

  @Test
  void appPasswordsThatNobodyUsesAreNamed() {
    var anna = customers.newSignedUpPerson();
    anna.calls()
        .body(Map.of("name", "Old phone", "services", List.of("mail")))
        .post("/v1/me/app-passwords")
        .then()
        .statusCode(201);
    time.passes(Duration.ofDays(89));
    checkup(customers.signIn(anna.email()))
        .body("items.kind", not(hasItem("unused_app_passwords")));

    time.passes(Duration.ofDays(1));

    checkup(customers.signIn(anna.email()))
        .body("items.kind", hasItem("unused_app_passwords"))
        .body("items[kind=unused_app_passwords][0].action", equalTo("/v1/me/app-passwords"));
  }

  @Test
  void aSecuredAccountOpensWithANewPasswordOnly() {
    var anna = customers.newSignedUpPerson();
    var elsewhere = customers.signIn(anna.email());
    var link = recovery.linkOf(anna.email());
    time.passes(Duration.ofMinutes(6));

    secure(elsewhere).then().statusCode(204);

    anna.calls().get("/v1/me").then().statusCode(401);
    elsewhere.calls().get("/v1/me").then().statusCode(401);
    Recovery.resets(link, Recovery.NEW_PASSWORD).then().statusCode(422);
    Newcomer.at(anna.email())
        .signsIn()
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/new-password-required"))
        .body("reset", equalTo("/v1/auth/password-resets"));
    Newcomer.at(anna.email()).with("password", "not the password").signsIn().then().statusCode(401);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Your account was secured")))
        .contains("Reference: ", "/password-reset");
    var token = newLink(anna, link);
    Recovery.resets(token, Person.PASSWORD)
        .then()
        .body("type", equalTo("/problems/password-unchanged"));
    Recovery.resets(token, Recovery.NEW_PASSWORD).then().statusCode(204);
    var tokens = Newcomer.at(anna.email()).with("password", Recovery.NEW_PASSWORD).signsIn();
    tokens.then().statusCode(200);
  }

  @Test
  void openChallengesEndWithIt() {
    var anna = customers.newSignedUpPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var challenge = Challenged.signingIn(anna.email());

    secure(anna).then().statusCode(204);

    challenge.byCode(app.methodId(), app.code(time.now())).then().statusCode(404);
    Challenged.signIn(anna.email()).then().statusCode(403);
  }

  @Test
  void theActivityShowsIt() {
    var anna = customers.newSignedUpPerson();
    secure(anna).then().statusCode(204);
    Recovery.resets(newLink(anna), Recovery.NEW_PASSWORD).then().statusCode(204);
    var bearer = Newcomer.at(anna.email()).with("password", Recovery.NEW_PASSWORD).bearer();

    Api.request()
        .header("Authorization", bearer)
        .get("/v1/me/activity?kind=account.secured")
        .then()
        .body("items.size()", equalTo(1));
  }

  private String newLink(Person person, String... known) {
    var all = new ArrayList<>(List.of(known));
    all.add(mailbox.awaitToken(person.email(), "confirm"));
    Recovery.asks(person.email(), "email").then().statusCode(202);
    return letters.awaitTokenBeside(person.email(), all.toArray(String[]::new));
  }

  private static void use(Person person, Authenticator app, int i) {
    person
        .calls()
        .body(Map.of("password", Person.PASSWORD, "code", app.recoveryCodes().get(i)))
        .post("/v1/auth/reauthenticate")
        .then()
        .statusCode(200);
  }

  private static Answer secure(Person person) {
    return person.calls().post("/v1/me/secure-account");
  }

  private static Expectations checkup(Person person) {
    return person.calls().get("/v1/me/security-checkup").then().statusCode(200);
  }
}
