package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.RegisteredKey;
import dev.kontor.support.SoftwareAuthenticator;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security keys as a second factor (WebAuthn Level 2, section 7.2). */
@KontorTest
class PasskeySecondFactorTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person anna;
  private RegisteredKey key;

  @BeforeEach
  void annaHasAKey() {
    anna = customers.newPerson();
    key = RegisteredKey.of(anna);
  }

  @Test
  void theChallengeNamesTheKeysAndASignatureOpensTheSession() {
    var challenge = Challenged.signingIn(anna.email());

    assertThat(challenge.answer().getString("methods[0].type")).isEqualTo("webauthn");
    var options = challenge.answer();
    assertThat(options.getString("webauthnOptions.rpId")).isEqualTo("localhost");
    assertThat(options.getString("webauthnOptions.userVerification")).isEqualTo("preferred");
    assertThat(options.getList("webauthnOptions.allowCredentials.id"))
        .isEqualTo(List.of(key.authenticator().id()));
    var token =
        key.meet(challenge).then().statusCode(200).extract().jsonPath().getString("accessToken");
    assertThat(claims(token)).contains("\"amr\":[\"pwd\",\"hwk\",\"user\",\"mfa\"]");
    anna.calls().get("/v1/me/two-factor").then().body("methods[0].lastUsedAt", notNullValue());
  }

  @Test
  void aKeyThatOnlyWasTouchedWillDo() {
    key.authenticator().with(SoftwareAuthenticator.PRESENT);
    var answer = key.meet(Challenged.signingIn(anna.email())).then().statusCode(200);
    assertThat(claims(answer.extract().path("accessToken")))
        .contains("\"amr\":[\"pwd\",\"hwk\",\"mfa\"]");
  }

  @Test
  void aPasswordCheckTakesAKeyToo() {
    var challenge =
        Challenged.of(
            anna.calls().body(Map.of("password", Person.PASSWORD)).post("/v1/auth/reauthenticate"));
    key.meet(challenge)
        .then()
        .statusCode(200)
        .body("sessionId", equalTo(anna.sessionId().toString()));
  }

  @Test
  void otherFactorsBringNoOptions() {
    var bea = customers.newPerson();
    Authenticator.enrolledBy(bea, time.now());
    Challenged.signIn(bea.email()).then().statusCode(202).body("webauthnOptions", nullValue());
  }

  @Test
  void aSignatureIsForOneChallenge() {
    var first = Challenged.signingIn(anna.email());
    var second = Challenged.signingIn(anna.email());
    var proof =
        Map.of(
            "method",
            key.methodId(),
            "assertion",
            key.authenticator().get(RegisteredKey.optionsOf(first)));

    refused(second.verify(proof), 409, "webauthn-challenge-unknown");
    first.verify(proof).then().statusCode(200);
    refused(first.verify(proof), 404, "challenge-unknown");
    refused(second.verify(proof), 409, "webauthn-challenge-unknown");
  }

  @Test
  void aChallengeIsOpenForFiveMinutes() {
    var challenge = Challenged.signingIn(anna.email());
    time.passes(Duration.ofMinutes(5));
    refused(key.meet(challenge), 409, "challenge-expired");
  }

  @Test
  void whatIsWrongWithASignatureIsTold() {
    var challenge = Challenged.signingIn(anna.email());
    var before = tables.count("session", "user_id = ?", anna.id());

    key.authenticator().on("https://localhost:8080");
    refused(key.meet(challenge), 422, "webauthn-origin-wrong");
    key.authenticator().on("http://localhost:8080").forRelyingParty("example.com");
    refused(key.meet(challenge), 422, "relying-party-wrong");
    key.authenticator().forRelyingParty("localhost").with(0);
    refused(key.meet(challenge), 422, "user-presence-missing");
    key.authenticator().with(SoftwareAuthenticator.PRESENT);
    var assertion = key.authenticator().get(RegisteredKey.optionsOf(challenge));
    refused(
        challenge.verify(
            Map.of(
                "method", key.methodId(), "assertion", SoftwareAuthenticator.flipped(assertion))),
        422,
        "key-signature-wrong");
    refused(challenge.verify(Map.of("method", key.methodId())), 422, "credential-needed");
    refused(
        challenge.verify(Map.of("method", key.methodId(), "assertion", Map.of("id", "x"))),
        422,
        "credential-malformed");

    assertThat(tables.count("session", "user_id = ?", anna.id())).isEqualTo(before);
    key.meet(challenge).then().statusCode(200);
  }

  @Test
  void onlyTheKeyOfTheMethodMeetsIt() {
    var bea = customers.newPerson();
    var beas = RegisteredKey.of(bea);
    var challenge = Challenged.signingIn(anna.email());

    var byBeas = beas.authenticator().get(RegisteredKey.optionsOf(challenge));
    refused(
        challenge.verify(Map.of("method", key.methodId(), "assertion", byBeas)),
        422,
        "proof-wrong");
    refused(
        challenge.verify(Map.of("method", beas.methodId(), "assertion", byBeas)),
        422,
        "method-unknown");
    refused(new RegisteredKey(key.methodId(), unknown(), null).meet(challenge), 422, "proof-wrong");
    key.meet(challenge).then().statusCode(200);
  }

  @Test
  void aCounterThatDoesNotGrowIsRefusedAndTheOwnerIsTold() {
    key.authenticator().countingFrom(10);
    key.meet(Challenged.signingIn(anna.email())).then().statusCode(200);

    key.authenticator().countingFrom(10);
    var challenge = Challenged.signingIn(anna.email());
    refused(key.meet(challenge), 422, "key-counter-went-back");
    var mail = Mailbox.text(mailbox.await(anna.email(), "copy of your security key"));
    var reference =
        anna.calls()
            .get("/v1/me/activity?kind=two_factor.key_counter_went_back")
            .then()
            .statusCode(200)
            .body("items[0].subject.id", equalTo(key.methodId()))
            .extract()
            .<String>path("items[0].reference");
    assertThat(mail).contains("“Anna's key”").contains(reference);

    key.meet(challenge).then().statusCode(200);
  }

  @Test
  void aKeyThatDoesNotCountIsFine() {
    for (var i = 0; i < 2; i++) {
      key.authenticator().countingFrom(-1);
      key.meet(Challenged.signingIn(anna.email())).then().statusCode(200);
    }
  }

  @Test
  void aRemovedKeyIsWorthNothing() {
    var another = RegisteredKey.of(anna, new SoftwareAuthenticator());
    var challenge = Challenged.signingIn(anna.email());
    anna.calls().delete("/v1/me/two-factor/methods/{id}", key.methodId()).then().statusCode(204);

    refused(key.meet(challenge), 422, "method-unknown");
    refused(key.signIn(), 401, "passkey-refused");
    another.meet(challenge).then().statusCode(200);
    assertThat(tables.count("passkey", "method_id = ?::uuid", key.methodId())).isZero();
    RegisteredKey.of(anna, key.authenticator()).signIn().then().statusCode(200);
  }

  private static SoftwareAuthenticator unknown() {
    return new SoftwareAuthenticator();
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static void refused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
