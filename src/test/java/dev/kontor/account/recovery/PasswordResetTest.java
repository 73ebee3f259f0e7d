package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailed link sets a new password, once, and nobody learns who has an account (USR-6). */
@KontorTest
class PasswordResetTest {
  private static final String NEW = Recovery.NEW_PASSWORD;

  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject Mailbox mailbox;
  @Inject Letters letters;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void theLinkSetsAPasswordAndEndsAllSessionsAndTellsTheOwner() {
    var anna = customers.newSignedUpPerson();
    var token = recovery.linkOf(anna.email());
    anna.calls().get("/v1/me").then().statusCode(200);

    Recovery.resets(token, NEW).then().statusCode(204);

    anna.calls().get("/v1/me").then().statusCode(401);
    Newcomer.at(anna.email()).signsIn().then().statusCode(401);
    Newcomer.at(anna.email()).with("password", NEW).signsIn().then().statusCode(200);
    mailbox.await(anna.email(), "Your password was changed");
  }

  @Test
  void theLinkWorksOnceAndEndsTheOthers() {
    var anna = customers.newSignedUpPerson();
    var first = recovery.linkOf(anna.email());
    Recovery.asks(anna.email(), "email").then().statusCode(202);
    var second = letters.awaitTokenBeside(anna.email(), first, confirmationOf(anna));

    Recovery.resets(first, NEW).then().statusCode(204);

    isInvalid(Recovery.resets(first, "seven owls rent a tandem"));
    isInvalid(Recovery.resets(second, "seven owls rent a tandem"));
  }

  @Test
  void theLinkWorksForAnHour() {
    var anna = customers.newSignedUpPerson();
    var token = recovery.linkOf(anna.email());
    time.passes(Duration.ofMinutes(60));

    isInvalid(Recovery.resets(token, NEW));
  }

  @Test
  void anotherPasswordEndsTheLink() {
    var anna = customers.newSignedUpPerson();
    var token = recovery.linkOf(anna.email());
    anna.calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", NEW))
        .put("/v1/me/password")
        .then()
        .statusCode(204);

    isInvalid(Recovery.resets(token, "seven owls rent a tandem"));
  }

  @Test
  void everyAddressIsAnsweredAlikeAndNothingIsKeptOfUnknownOnes() {
    var anna = customers.newSignedUpPerson();
    var waiting = Newcomer.atNewAddress().signsUp();
    var nobody = Customers.newAddress();
    var known = Recovery.asks(anna.email(), "email");
    mailbox.await(anna.email(), "Set a new password");

    for (var email : new String[] {nobody, waiting.email()}) {
      for (var channel : new String[] {"email", "recovery_email", "recovery_phone"}) {
        var other = Recovery.asks(email, channel);
        assertThat(other.statusCode()).isEqualTo(202).isEqualTo(known.statusCode());
        assertThat(shape(other)).isEqualTo(shape(known));
        assertThat(other.headers().map()).containsOnlyKeys(known.headers().map().keySet());
      }
    }
    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
    assertThat(mailbox.of(nobody)).isEmpty();
    assertThat(letters.await(waiting.email(), 1)).hasSize(1);
  }

  @Test
  void whatWasNotProvedGetsNothing() {
    var anna = customers.newSignedUpPerson();
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    recovery.mailedCode(address);

    Recovery.asks(anna.email(), "recovery_email").then().statusCode(202);

    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
    assertThat(mailbox.of(address)).hasSize(1);
  }

  @Test
  void theRecoveryAddressGetsTheLinkAndTheSignInAddressLearnsOfIt() {
    var anna = customers.newSignedUpPerson();
    var address = recovery.provedEmail(anna);

    Recovery.asks(anna.email(), "recovery_email").then().statusCode(202);

    var token = mailbox.awaitToken(address, "Set a new password");
    var told = Mailbox.text(mailbox.await(anna.email(), "A new password was asked for"));
    assertThat(told).contains("p…@example.com").doesNotContain(address, "token=");
    Recovery.resets(token, NEW).then().statusCode(204);
  }

  @Test
  void theMailStandsInTheActivityWithItsReference() {
    var anna = customers.newSignedUpPerson();
    recovery.linkOf(anna.email());

    var reference =
        anna.calls().get("/v1/me/security-mails").jsonPath().getString("items[0].reference");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "Set a new password")))
        .contains("Reference: " + reference, "127.0.0.1");
    anna.calls()
        .get("/v1/me/activity?kind=account.password_reset_requested")
        .then()
        .body("items[0].reference", equalTo(reference));
  }

  @ParameterizedTest
  @CsvSource({
    "de, Neues Passwort setzen, eine Stunde lang",
    "fr, Définir un nouveau mot de passe, valable une heure",
    "it, Imposti una nuova password, per un'ora",
    "es, Establezca una contraseña nueva, durante una hora",
  })
  void theLinkIsMailedInTheUsersLanguage(String language, String subject, String sentence) {
    var anna = customers.newSignedUpPerson();
    anna.calls()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("language", language))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    Recovery.asks(anna.email(), "email").then().statusCode(202);

    assertThat(Mailbox.text(mailbox.await(anna.email(), subject))).contains(sentence);
  }

  @Test
  void aWeakPasswordDoesNotUseUpTheLink() {
    var anna = customers.newSignedUpPerson();
    var token = recovery.linkOf(anna.email());

    refused(Recovery.resets(token, "password12345"), "password-too-weak");
    refused(Recovery.resets(token, anna.email()), "password-too-weak");
    refused(Recovery.resets(token, "short"), "validation-failed");
    refused(Recovery.resets(token, "Vq7-".repeat(33)), "validation-failed");
    Recovery.resets(token, NEW).then().statusCode(204);
  }

  @Test
  void aWeakPasswordDoesNotUseUpTheLinkWhereASecondFactorFollows() {
    var anna = customers.newPerson();
    Authenticator.enrolledBy(anna, time.now());
    var token = recovery.linkOf(anna.email());

    refused(Recovery.resets(token, "password12345"), "password-too-weak");
    Recovery.resets(token, NEW).then().statusCode(202);
  }

  @Test
  void whoHoldsALinkIsNotToldWhichPasswordIsThePresentOne() {
    var anna = customers.newPerson();
    var token = recovery.linkOf(anna.email());

    Recovery.resets(token, Person.PASSWORD).then().statusCode(204);

    anna.calls().get("/v1/me").then().statusCode(401);
    isInvalid(Recovery.resets(token, NEW));
    Newcomer.at(anna.email()).signsIn().then().statusCode(200);
  }

  @Test
  void aSecondFactorIsAskedForBeforeThePasswordIsSet() {
    var anna = customers.newSignedUpPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var token = recovery.linkOf(anna.email());

    var challenge = Challenged.of(Recovery.resets(token, NEW));

    anna.calls().get("/v1/me").then().statusCode(200);
    isInvalid(Recovery.resets(token, NEW));
    challenge.byCode(app.methodId(), "000000").then().statusCode(422);
    challenge.byCode(app.methodId(), app.code(time.now())).then().statusCode(204);
    anna.calls().get("/v1/me").then().statusCode(401);
    Newcomer.at(anna.email()).with("password", NEW).signsIn().then().statusCode(202);
    Newcomer.at(anna.email()).signsIn().then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "no-token-at-all", "👩‍👩‍👧‍👦"})
  void anUnknownTokenIsInvalid(String token) {
    isInvalid(Recovery.resets(token, NEW));
    isInvalid(Recovery.resets(token.repeat(9).substring(0, 9), NEW));
  }

  @Test
  void exactlyOneProofIsGiven() {
    var id = java.util.UUID.randomUUID().toString();
    refused(Recovery.confirm(Map.of("newPassword", NEW)), "password-reset-proof");
    refused(Recovery.confirm(Map.of("resetId", id, "newPassword", NEW)), "password-reset-proof");
    refused(
        Recovery.confirm(Map.of("phoneCode", "12345678", "newPassword", NEW)),
        "password-reset-proof");
    refused(
        Recovery.confirm(
            Map.of("token", "x", "resetId", id, "phoneCode", "12345678", "newPassword", NEW)),
        "password-reset-proof");
    refused(Recovery.resets("x".repeat(101), NEW), "validation-failed");
  }

  @Test
  void aChannelThatIsNoneIsRefused() {
    Recovery.asks(Customers.newAddress(), "pigeon").then().statusCode(422);
    Recovery.asks("nobody", "email").then().body("violations.field", hasItem("email"));
  }

  @Test
  void requestsAreThrottledByAccountKnownOrNot() {
    for (var email : new String[] {customers.newSignedUpPerson().email(), Customers.newAddress()}) {
      for (int i = 0; i < 5; i++) {
        Recovery.asks(email, "email").then().statusCode(202);
      }
      Recovery.asks(email.toUpperCase(java.util.Locale.ROOT), "email").then().statusCode(429);
    }
  }

  @Test
  void aBlockedAccountGetsNothing() {
    var anna = customers.newSignedUpPerson();
    var token = recovery.linkOf(anna.email());
    var mails = mailbox.of(anna.email()).size();
    tables.run("update user_account set blocked_at = now() where id = ?", anna.id());

    isInvalid(Recovery.resets(token, NEW));
    Recovery.asks(anna.email(), "email").then().statusCode(202);
    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
    assertThat(mailbox.of(anna.email())).hasSize(mails);
  }

  private String confirmationOf(Person anna) {
    return mailbox.awaitToken(anna.email(), "confirm");
  }

  private static String shape(Answer answer) {
    return answer.asString().replaceAll("[0-9a-f-]{36}", "id");
  }

  private static void isInvalid(Answer answer) {
    refused(answer, "password-reset-invalid");
  }

  private static void refused(Answer answer, String slug) {
    answer.then().statusCode(422).body("type", equalTo("/problems/" + slug));
  }
}
