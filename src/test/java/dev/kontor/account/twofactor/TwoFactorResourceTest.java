package dev.kontor.account.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Authenticator;
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

/** Enrolling, naming and removing second factors (TFA-1 to TFA-3). */
@KontorTest
class TwoFactorResourceTest {
  private static final String FACTORS = "/v1/me/two-factor";
  private static final String METHOD = FACTORS + "/methods/{id}";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void nobodyHasOneToBeginWith() {
    anna.calls()
        .get(FACTORS)
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("methods", hasSize(0))
        .body("defaultMethodId", nullValue())
        .body("recoveryCodesLeft", equalTo(0));
  }

  @Test
  void anAppIsStartedWithSecretLinkAndPicture() {
    var started = anna.calls().body(Map.of()).post(FACTORS + "/totp").then().statusCode(201);
    var secret = started.extract().jsonPath().getString("secret");
    assertThat(secret).matches("[A-Z2-7]{32}");
    assertThat(started.extract().jsonPath().getString("otpauthUri"))
        .startsWith(
            "otpauth://totp/Kontor:" + anna.email().replace("@", "%40") + "?secret=" + secret)
        .contains("&issuer=Kontor");
    assertThat(started.extract().jsonPath().getString("qrCodeSvg"))
        .startsWith("<svg")
        .endsWith("</svg>");
    anna.calls().get(FACTORS).then().body("enabled", equalTo(false));
    Challenged.signIn(anna.email()).then().statusCode(200);
  }

  @Test
  void theFirstProvedFactorIsTheDefaultAndBringsTenRecoveryCodes() {
    var app = Authenticator.enrolledBy(anna, time.now());

    assertThat(app.recoveryCodes())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
    anna.calls()
        .get(FACTORS)
        .then()
        .body("enabled", equalTo(true))
        .body("defaultMethodId", equalTo(app.methodId()))
        .body("methods[0].name", equalTo("Phone"))
        .body("recoveryCodesLeft", equalTo(10));
    var second = Authenticator.enrolledBy(anna, time.now());
    assertThat(second.recoveryCodes()).isNull();
  }

  @Test
  void anEnrolmentThatIsNeverFinishedExpires() {
    var app = Authenticator.startedBy(anna);
    time.passes(Duration.ofMinutes(15));
    refreshed();

    problem(confirm(app), 409, "enrolment-expired");
    Authenticator.startedBy(anna);
    problem(confirm(app), 404, "not-found");
    anna.calls().get(FACTORS).then().body("enabled", equalTo(false));
  }

  @Test
  void aWrongCodeEnrolsNothing() {
    var app = Authenticator.startedBy(anna);
    for (var code : new String[] {"000000", "12345", "abcdef", "1234567"}) {
      problem(Authenticator.confirm(anna, app.methodId(), code), 422, "proof-wrong");
    }
    problem(Authenticator.confirm(anna, app.methodId(), "1".repeat(100)), 422, "validation-failed");
    anna.calls().get(FACTORS).then().body("enabled", equalTo(false));
  }

  @Test
  void aClockThatIsTenMinutesOffIsTold() {
    var app = Authenticator.startedBy(anna);
    var answer =
        Authenticator.confirm(
            anna, app.methodId(), app.code(time.now().minus(Duration.ofMinutes(10))));

    problem(answer, 422, "code-of-another-time");
    assertThat(answer.<String>path("detail")).contains("10 min");
    anna.calls().get(FACTORS).then().body("enabled", equalTo(false));
  }

  @Test
  void aFactorCountsOnce() {
    var app = Authenticator.enrolledBy(anna, time.now());
    problem(confirm(app), 409, "enrolment-confirmed");
  }

  @Test
  void anotherOnesFactorIsNotThere() {
    var bea = customers.newPerson();
    var app = Authenticator.startedBy(bea);
    problem(confirm(app), 404, "not-found");
    problem(anna.calls().delete(METHOD, app.methodId()), 404, "not-found");
    problem(anna.calls().body(Map.of("name", "x")).patch(METHOD, app.methodId()), 404, "not-found");
  }

  @Test
  void aFactorIsRenamedAndMadeTheDefault() {
    var first = Authenticator.enrolledBy(anna, time.now());
    var second = Authenticator.enrolledBy(anna, time.now());

    anna.calls()
        .body(Map.of("name", "Tablet", "isDefault", true))
        .patch(METHOD, second.methodId())
        .then()
        .statusCode(200)
        .body("name", equalTo("Tablet"))
        .body("isDefault", equalTo(true));

    anna.calls()
        .get(FACTORS)
        .then()
        .body("defaultMethodId", equalTo(second.methodId()))
        .body("methods[id=" + first.methodId() + "][0].isDefault", equalTo(false));
    anna.calls()
        .get("/v1/me/activity?kind=two_factor.method_changed")
        .then()
        .body("items[0].before.name", equalTo("Phone"))
        .body("items[0].after.name", equalTo("Tablet"));
    problem(
        anna.calls().body(Map.of("name", "")).patch(METHOD, second.methodId()),
        422,
        "validation-failed");
  }

  @Test
  void theDefaultPassesOnAndTheLastOneTakesTheRecoveryCodesAlong() {
    var first = Authenticator.enrolledBy(anna, time.now());
    var second = Authenticator.enrolledBy(anna, time.now());

    anna.calls().delete(METHOD, first.methodId()).then().statusCode(204);
    anna.calls().get(FACTORS).then().body("defaultMethodId", equalTo(second.methodId()));
    anna.calls().delete(METHOD, second.methodId()).then().statusCode(204);

    anna.calls()
        .get(FACTORS)
        .then()
        .body("enabled", equalTo(false))
        .body("recoveryCodesLeft", equalTo(0));
    Challenged.signIn(anna.email()).then().statusCode(200);
    mailbox.await(anna.email(), "factor was removed");
  }

  @Test
  void newRecoveryCodesReplaceTheOldOnes() {
    problem(anna.calls().post(FACTORS + "/recovery-codes"), 409, "no-second-factor");
    var app = Authenticator.enrolledBy(anna, time.now());

    var fresh =
        anna.calls()
            .post(FACTORS + "/recovery-codes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .<String>getList("recoveryCodes");

    Challenged.signingIn(anna.email())
        .byRecoveryCode(app.recoveryCodes().get(0))
        .then()
        .statusCode(422);
    Challenged.signingIn(anna.email()).byRecoveryCode(fresh.get(0)).then().statusCode(200);
    mailbox.await(anna.email(), "New recovery codes");
  }

  @Test
  void enrollingAndRemovingNeedAFreshPassword() {
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofMinutes(6));
    for (var answer :
        new Answer[] {
          anna.calls().body(Map.of()).post(FACTORS + "/totp"),
          confirm(app),
          anna.calls().delete(METHOD, app.methodId()),
          anna.calls().post(FACTORS + "/recovery-codes")
        }) {
      problem(answer, 401, "fresh-authentication-required");
    }
  }

  @Test
  void thereAreTwentyAtMost() {
    for (var i = 0; i < 20; i++) {
      Authenticator.startedBy(anna);
    }
    problem(anna.calls().body(Map.of()).post(FACTORS + "/totp"), 409, "too-many-methods");
  }

  private Answer confirm(Authenticator app) {
    return Authenticator.confirm(anna, app.methodId(), app.code(time.now()));
  }

  private void refreshed() {
    anna = customers.signIn(anna.email());
  }

  private static void problem(Answer answer, int status, String slug) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
