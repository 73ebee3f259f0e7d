package dev.kontor.account.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Call;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a second factor (TFA-3, TFA-4). */
@KontorTest
class SignInWithSecondFactorTest {
  private static final Duration STEP = Duration.ofSeconds(30);

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person anna;
  private Authenticator app;

  @BeforeEach
  void annaHasAnApp() {
    anna = customers.newPerson();
    app = Authenticator.enrolledBy(anna, time.now());
    time.passes(STEP);
  }

  @Test
  void theChallengeListsTheMethodsAndACodeOpensTheSession() {
    var challenge = Challenged.signingIn(anna.email());

    assertThat(challenge.answer().getString("methods[0].id")).isEqualTo(app.methodId());
    assertThat(challenge.answer().getString("methods[0].type")).isEqualTo("totp");
    assertThat(challenge.answer().getString("methods[0].name")).isEqualTo("Phone");
    assertThat(challenge.answer().getString("defaultMethodId")).isEqualTo(app.methodId());
    var tokens =
        challenge
            .byCode(app.methodId(), spaced(app.code(time.now())))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    bearer(tokens.getString("accessToken")).get("/v1/me").then().statusCode(200);
    assertThat(claims(tokens.getString("accessToken")))
        .contains("\"amr\":[\"pwd\",\"otp\",\"mfa\"]");
  }

  @Test
  void theFirstFactorIsAskedForFromTheNextSignInOnAndEndsOtherSessions() {
    var bea = customers.newPerson();
    var elsewhere = customers.signIn(bea.email());

    Authenticator.enrolledBy(bea, time.now());

    elsewhere.calls().get("/v1/me").then().statusCode(401);
    bea.calls().get("/v1/me").then().statusCode(200);
    Challenged.signIn(bea.email()).then().statusCode(202);
    var mail = Mailbox.text(mailbox.await(bea.email(), "second factor was added"));
    var reference =
        bea.calls().get("/v1/me/security-mails").jsonPath().getString("items[0].reference");
    assertThat(mail).contains("“Phone”").contains("Reference: " + reference);
    bea.calls()
        .get("/v1/me/activity?kind=two_factor.method_added")
        .then()
        .body("items[0].reference", equalTo(reference));
  }

  @Test
  void aCodeWorksOnceOverTheWholeDrift() {
    var code = app.code(time.now());
    Challenged.signingIn(anna.email()).byCode(app.methodId(), code).then().statusCode(200);

    isWrong(Challenged.signingIn(anna.email()).byCode(app.methodId(), code), 4);
    time.passes(STEP);
    isWrong(Challenged.signingIn(anna.email()).byCode(app.methodId(), code), 4);
  }

  @Test
  void anEarlierCodeIsUsedUpWithALaterOne() {
    var earlier = app.code(time.now());
    var later = app.code(time.now().plus(STEP));
    Challenged.signingIn(anna.email()).byCode(app.methodId(), later).then().statusCode(200);

    isWrong(Challenged.signingIn(anna.email()).byCode(app.methodId(), earlier), 4);
  }

  @Test
  void oneStepOfDriftIsToleratedAndNoMore() {
    time.passes(STEP.multipliedBy(4));
    var challenge = Challenged.signingIn(anna.email());
    isWrong(challenge.byCode(app.methodId(), app.code(time.now().minus(STEP.multipliedBy(2)))), 4);
    isWrong(challenge.byCode(app.methodId(), app.code(time.now().plus(STEP.multipliedBy(2)))), 3);
    challenge.byCode(app.methodId(), app.code(time.now().minus(STEP))).then().statusCode(200);
  }

  @Test
  void theFifthWrongTryEndsTheChallengeAndTheOwnerIsTold() {
    var challenge = Challenged.signingIn(anna.email());
    for (var left = 4; left >= 0; left--) {
      isWrong(challenge.byCode(app.methodId(), "abc" + left), left);
    }

    challenge
        .byCode(app.methodId(), app.code(time.now()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/challenge-locked"));
    mailbox.await(anna.email(), "may know your password");
  }

  @Test
  void wrongTriesAreThrottledByAccountOverManyChallenges() {
    for (var i = 0; i < 20; i++) {
      Challenged.signingIn(anna.email()).byCode(app.methodId(), "000000").then().statusCode(422);
    }
    Challenged.signingIn(anna.email())
        .byCode(app.methodId(), app.code(time.now()))
        .then()
        .statusCode(429);
  }

  @Test
  void aChallengeIsOpenForFiveMinutes() {
    var challenge = Challenged.signingIn(anna.email());
    time.passes(Duration.ofMinutes(5));
    challenge
        .byCode(app.methodId(), app.code(time.now()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/challenge-expired"));
  }

  @Test
  void anotherOnesChallengeIsUnknownAndAnotherOnesMethodToo() {
    var bea = customers.newPerson();
    var beasApp = Authenticator.enrolledBy(bea, time.now());
    time.passes(STEP);
    var annas = Challenged.signingIn(anna.email());
    var beas = Challenged.signingIn(bea.email());

    unknown(new Challenged(annas.id(), beas.token(), null).byCode(app.methodId(), "000000"));
    unknown(new Challenged(annas.id(), "", null).byCode(app.methodId(), "000000"));
    annas
        .byCode(beasApp.methodId(), beasApp.code(time.now()))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/method-unknown"));
    annas.byCode("sms", "123456").then().body("type", equalTo("/problems/method-unknown"));
    annas
        .verify(Map.of("method", app.methodId()))
        .then()
        .body("type", equalTo("/problems/code-needed"));
    annas
        .byCode(app.methodId(), "1".repeat(100))
        .then()
        .body("type", equalTo("/problems/validation-failed"));
    annas.byCode(app.methodId(), app.code(time.now())).then().statusCode(200);
    unknown(annas.byCode(app.methodId(), app.code(time.now())));
  }

  @Test
  void nothingIsSentForAnApp() {
    var challenge = Challenged.signingIn(anna.email());
    Api.request()
        .header("Challenge-Token", challenge.token())
        .body(Map.of("method", app.methodId()))
        .post("/v1/auth/challenges/{id}/send", challenge.id())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/nothing-to-send"));
  }

  @Test
  void aRecoveryCodeStandsInOnceAndItsUserIsTold() {
    var code = app.recoveryCodes().get(0);
    Challenged.signingIn(anna.email()).byRecoveryCode(code.toLowerCase()).then().statusCode(200);

    isWrong(Challenged.signingIn(anna.email()).byRecoveryCode(code), 4);
    assertThat(Mailbox.text(mailbox.await(anna.email(), "recovery code was used")))
        .contains("Codes left: 9.");
  }

  @Test
  void aNewPasswordEndsChallengesThatWereWonWithTheOldOne() {
    var challenge = Challenged.signingIn(anna.email());
    anna.calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", "seven owls rent a tandem"))
        .put("/v1/me/password")
        .then()
        .statusCode(204);

    unknown(challenge.byCode(app.methodId(), app.code(time.now())));
  }

  @Test
  void aPasswordCheckTakesTheSecondFactorToo() {
    var reauthenticate = "/v1/auth/reauthenticate";
    var challenge =
        Challenged.of(anna.calls().body(Map.of("password", Person.PASSWORD)).post(reauthenticate));
    challenge
        .byCode(app.methodId(), app.code(time.now()))
        .then()
        .statusCode(200)
        .body("sessionId", equalTo(anna.sessionId().toString()));

    time.passes(STEP);
    anna.calls()
        .body(Map.of("password", Person.PASSWORD, "code", "123 45"))
        .post(reauthenticate)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/code-wrong"));
    anna.calls()
        .body(Map.of("password", Person.PASSWORD, "code", app.code(time.now())))
        .post(reauthenticate)
        .then()
        .statusCode(200);
    anna.calls()
        .body(Map.of("password", Person.PASSWORD, "code", app.recoveryCodes().get(1)))
        .post(reauthenticate)
        .then()
        .statusCode(200);
  }

  private static String spaced(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }

  private static void isWrong(Answer answer, int triesLeft) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/proof-wrong"))
        .body("triesLeft", equalTo(triesLeft));
  }

  private static void unknown(Answer answer) {
    answer.then().statusCode(404).body("type", equalTo("/problems/challenge-unknown"));
  }

  private static Call bearer(String token) {
    return Api.request().header("Authorization", "Bearer " + token);
  }

  private static String claims(String token) {
    return new String(
        java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
