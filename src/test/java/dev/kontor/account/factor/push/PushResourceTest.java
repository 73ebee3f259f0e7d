package dev.kontor.account.factor.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApprovingApp;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Approvals by an app (TFA-5). */
@KontorTest
class PushResourceTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person anna;
  private ApprovingApp app;

  @BeforeEach
  void annaHasAnApp() {
    anna = customers.newPerson();
    app = ApprovingApp.enrolledBy(anna);
  }

  @Test
  void aYesWithTheNumberOpensTheSession() {
    var challenge = Challenged.signingIn(anna.email());
    assertThat(challenge.answer().getString("matchNumber")).matches("[0-9]{2}");
    isStatus(challenge, "pending");
    notYet(challenge);
    app.requests()
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].purpose", equalTo("sign_in"))
        .body("items[0].address", startsWith("127."));

    app.approves(app.request(), number(challenge)).then().statusCode(204);

    isStatus(challenge, "approved");
    app.requests().then().body("items", hasSize(0));
    var token =
        challenge
            .verify(Map.of("method", app.methodId()))
            .then()
            .statusCode(200)
            .extract()
            .<String>path("accessToken");
    assertThat(claims(token)).contains("\"amr\":[\"pwd\",\"swk\",\"mfa\"]");
    challenge.verify(Map.of("method", app.methodId())).then().statusCode(404);
  }

  @Test
  void askingTooEarlyIsNoTry() {
    var challenge = Challenged.signingIn(anna.email());
    for (var i = 0; i < 25; i++) {
      notYet(challenge);
    }
    app.approves(app.request(), number(challenge)).then().statusCode(204);
    challenge.verify(Map.of("method", app.methodId())).then().statusCode(200);
  }

  @Test
  void aNoEndsItAtOnceAndTheOwnerIsTold() {
    var challenge = Challenged.signingIn(anna.email());
    app.denies(app.request()).then().statusCode(204);

    isStatus(challenge, "denied");
    challenge
        .verify(Map.of("method", app.methodId()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/challenge-denied"));
    challenge.byRecoveryCode("0000-0000-0000-0000").then().statusCode(409);
    var mail = Mailbox.text(mailbox.await(anna.email(), "refused a sign-in"));
    var reference =
        anna.calls().get("/v1/me/security-mails").jsonPath().getString("items[0].reference");
    assertThat(mail).contains("Reference: " + reference);
    anna.calls()
        .get("/v1/me/activity?kind=two_factor.push_denied")
        .then()
        .body("items", hasSize(1))
        .body("items[0].reference", equalTo(reference));
  }

  @Test
  void threeWrongNumbersCloseTheRequest() {
    var challenge = Challenged.signingIn(anna.email());
    var request = app.request();
    for (var left = 2; left >= 0; left--) {
      isWrong(app.approves(request, other(number(challenge))), left);
    }
    isClosed(app.approves(request, number(challenge)));
    isStatus(challenge, "expired");
    app.requests().then().body("items", hasSize(0));
  }

  @Test
  void aSignatureOfAnotherKeyOrAnotherTextIsWrong() {
    var challenge = Challenged.signingIn(anna.email());
    var request = app.request();
    var number = number(challenge);
    var stranger = new ApprovingApp(anna, ApprovingApp.newKey(), app.methodId());
    isWrong(stranger.approves(request, number), 2);
    var no = app.sign(ApprovingApp.text(request, false, number));
    isWrong(app.answers(request, true, number, no), 1);
    app.answers(request, true, number, "!!! no base64").then().statusCode(422);
    isStatus(challenge, "expired");
  }

  @Test
  void aYesNeedsTheNumber() {
    var challenge = Challenged.signingIn(anna.email());
    var request = app.request();
    var signature = app.sign(ApprovingApp.text(request, true, ""));
    isWrong(app.answers(request, true, null, signature), 2);
    app.answers(request, true, "4", signature).then().statusCode(422);
    app.answers(request, true, number(challenge) + "0", signature).then().statusCode(422);
    app.approves(request, number(challenge)).then().statusCode(204);
    isClosed(app.approves(request, number(challenge)));
    isClosed(app.denies(request));
  }

  @Test
  void whatIsAnotherUsersDoesNotExist() {
    Challenged.signingIn(anna.email());
    var bea = customers.newPerson();
    var beas = ApprovingApp.enrolledBy(bea);

    beas.requests().then().body("items", hasSize(0));
    beas.denies(app.request()).then().statusCode(404);
  }

  /** Where apps are given less time than other factors, what they can't see can't be answered. */
  @Test
  void aRequestThatIsOverIsClosedThoughItsChallengeIsOpen() {
    var challenge = Challenged.signingIn(anna.email());
    var request = app.request();
    tables.run(
        "update push_request set expires_at = created_at where id = ?", UUID.fromString(request));

    app.requests().then().body("items", hasSize(0));
    isClosed(app.approves(request, number(challenge)));
  }

  @Test
  void aRequestIsOpenForFiveMinutes() {
    var challenge = Challenged.signingIn(anna.email());
    var request = app.request();
    time.passes(Duration.ofMinutes(5));
    isStatus(challenge, "expired");
    app.requests().then().body("items", hasSize(0));
    isClosed(app.approves(request, number(challenge)));
  }

  @Test
  void theYesOfAnAppThatWasRemovedIsWorthNothing() {
    var totp = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var second = ApprovingApp.enrolledBy(anna);
    var challenge = Challenged.signingIn(anna.email());
    app.approves(app.request(), number(challenge)).then().statusCode(204);
    anna.calls().delete("/v1/me/two-factor/methods/{id}", app.methodId()).then().statusCode(204);

    challenge.verify(Map.of("method", second.methodId())).then().statusCode(409);
    challenge.byCode(totp.methodId(), totp.code(time.now())).then().statusCode(200);
  }

  @Test
  void onlyTheChallengesTokenShowsHowItStands() {
    var challenge = Challenged.signingIn(anna.email());
    status(new Challenged(challenge.id(), "", null)).then().statusCode(404);
    Api.request().get("/v1/auth/challenges/{id}", challenge.id()).then().statusCode(404);
    send(challenge).then().statusCode(204);
  }

  @Test
  void anAppIsProvedByItsSignatureOnly() {
    var bea = customers.newPerson();
    var key = ApprovingApp.newKey();
    var started =
        ApprovingApp.start(bea, ApprovingApp.publicKey(key))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    var id = started.getString("methodId");
    var nonce = started.getString("nonce");

    new ApprovingApp(bea, ApprovingApp.newKey(), id).confirm(nonce).then().statusCode(422);
    new ApprovingApp(bea, key, id)
        .confirm("another")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/proof-wrong"));
    Authenticator.confirm(bea, id, "123456")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/signature-needed"));
    Challenged.signIn(bea.email()).then().statusCode(200);
    new ApprovingApp(bea, key, id).confirm(nonce).then().statusCode(200);
    Challenged.signIn(bea.email()).then().statusCode(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAA",
        "not base64 at all!",
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURoAAAA",
        "7f___________________________________________38",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA_o",
        "7f_______________________________________38",
        "1jwBIjFHVB304XB2Pp4niKi_WXH1KpPFgp2-b1_2u6k"
      })
  void whatIsNoKeyIsRefused(String key) {
    ApprovingApp.start(anna, key)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/push-key-invalid"));
  }

  private void notYet(Challenged challenge) {
    challenge
        .verify(Map.of("method", app.methodId()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/push-not-approved"));
  }

  private static Answer status(Challenged challenge) {
    return Api.request()
        .header("Challenge-Token", challenge.token())
        .get("/v1/auth/challenges/{id}", challenge.id());
  }

  private Answer send(Challenged challenge) {
    return Api.request()
        .header("Challenge-Token", challenge.token())
        .body(Map.of("method", app.methodId()))
        .post("/v1/auth/challenges/{id}/send", challenge.id());
  }

  private static void isStatus(Challenged challenge, String expected) {
    status(challenge).then().statusCode(200).body("status", equalTo(expected));
  }

  private static void isWrong(Answer answer, int triesLeft) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/push-answer-wrong"))
        .body("triesLeft", equalTo(triesLeft));
  }

  private static void isClosed(Answer answer) {
    answer.then().statusCode(409).body("type", equalTo("/problems/push-request-closed"));
  }

  private static String number(Challenged challenge) {
    return challenge.answer().getString("matchNumber");
  }

  private static String other(String number) {
    return number.equals("00") ? "01" : "00";
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
