package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
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
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a passkey, without a password. */
@KontorTest
class PasskeySignInTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private Person anna;
  private RegisteredKey key;
  private int sessions;

  @BeforeEach
  void annaHasAPasskey() {
    anna = customers.newPerson();
    key = RegisteredKey.of(anna);
    sessions = sessions();
  }

  @Test
  void theOptionsNameNobody() {
    Api.request()
        .post("/v1/auth/webauthn/options")
        .then()
        .statusCode(200)
        .body("options.allowCredentials", hasSize(0))
        .body("options.userVerification", equalTo("required"))
        .body("options.rpId", equalTo("localhost"))
        .body("options.timeout", equalTo(300_000));
  }

  @Test
  void aPasskeyOpensASessionWithBothFactorsAndItsOwnerIsToldOfANewDevice() {
    var begun = RegisteredKey.signingIn();
    var tokens =
        RegisteredKey.signIn(
                begun.methodId(),
                key.authenticator().get(begun.options()),
                Map.of("persistent", true, "device", "Anna's new laptop"))
            .then()
            .statusCode(200)
            .body("refreshToken", notNullValue())
            .extract()
            .jsonPath();

    var bearer = "Bearer " + tokens.getString("accessToken");
    Api.request()
        .header("Authorization", bearer)
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(anna.id().toString()));
    assertThat(claims(tokens.getString("accessToken")))
        .contains("\"amr\":[\"hwk\",\"user\",\"mfa\"]");
    assertThat(
            tables.count("session", "id = ?::uuid and persistent", tokens.getString("sessionId")))
        .isEqualTo(1);
    mailbox.await(anna.email(), "New sign-in");
    Api.request()
        .header("Authorization", bearer)
        .get("/v1/me/activity?kind=session.opened")
        .then()
        .body("items[0].actor.id", equalTo(anna.id().toString()));
    anna.calls().get("/v1/me/two-factor").then().body("methods[0].lastUsedAt", notNullValue());
  }

  @Test
  void aSecuredAccountOpensByNoKeyUntilItHasAnotherPassword() {
    anna.calls().post("/v1/me/secure-account").then().statusCode(204);

    refused(key.signIn(), 403, "new-password-required");
    assertThat(sessions()).isEqualTo(sessions);
  }

  @Test
  void aChallengeIsGoodForOneTry() {
    var begun = RegisteredKey.signingIn();
    var assertion = key.authenticator().get(begun.options());
    RegisteredKey.signIn(begun.methodId(), assertion).then().statusCode(200);
    refused(RegisteredKey.signIn(begun.methodId(), assertion), 409, "webauthn-challenge-unknown");

    var other = RegisteredKey.signingIn();
    refused(RegisteredKey.signIn(other.methodId(), assertion), 409, "webauthn-challenge-unknown");
    refused(
        RegisteredKey.signIn(other.methodId(), key.authenticator().get(other.options())),
        409,
        "webauthn-challenge-unknown");
    assertThat(sessions()).isEqualTo(sessions + 1);
  }

  @Test
  void aChallengeIsGoodForFiveMinutes() {
    var begun = RegisteredKey.signingIn();
    time.passes(Duration.ofMinutes(5));
    refused(
        RegisteredKey.signIn(begun.methodId(), key.authenticator().get(begun.options())),
        409,
        "webauthn-challenge-unknown");
  }

  @Test
  void whatIsWrongIsToldAlikeForKnownAndUnknownKeys() {
    var unknown = new RegisteredKey("", new SoftwareAuthenticator(), null);
    for (var each : new RegisteredKey[] {key, unknown}) {
      each.authenticator().on("http://localhost:8081");
      refused(each.signIn(), 422, "webauthn-origin-wrong");
      each.authenticator().on("http://localhost:8080").forRelyingParty("example.com");
      refused(each.signIn(), 422, "relying-party-wrong");
      each.authenticator().forRelyingParty("localhost").with(SoftwareAuthenticator.VERIFIED);
      refused(each.signIn(), 422, "user-presence-missing");
      each.authenticator().with(SoftwareAuthenticator.PRESENT);
      refused(each.signIn(), 422, "user-verification-missing");
      each.authenticator().with(SoftwareAuthenticator.PRESENT | SoftwareAuthenticator.VERIFIED);
    }
    assertThat(sessions()).isEqualTo(sessions);
    key.signIn().then().statusCode(200);
  }

  @Test
  void unknownKeysWrongSignaturesAndBlockedAccountsAreRefusedAlike() {
    var answer = refusal(new RegisteredKey("", new SoftwareAuthenticator(), null).signIn());

    var begun = RegisteredKey.signingIn();
    var flipped = SoftwareAuthenticator.flipped(key.authenticator().get(begun.options()));
    assertThat(refusal(RegisteredKey.signIn(begun.methodId(), flipped))).isEqualTo(answer);

    jdbi.useHandle(
        handle ->
            handle.execute(
                "update user_account set blocked_at = ? where id = ?", time.now(), anna.id()));
    assertThat(refusal(key.signIn())).isEqualTo(answer);
    assertThat(sessions()).isEqualTo(sessions);
  }

  @Test
  void theUserHandleHasToBeTheOwners() {
    var bea = customers.newPerson();
    var beas = RegisteredKey.of(bea);
    key.authenticator().knowsUserAs(new byte[0]);
    refused(key.signIn(), 401, "passkey-refused");
    key.authenticator().knowsUserAs(beas.authenticator().userHandle());
    refused(key.signIn(), 401, "passkey-refused");
    assertThat(sessions()).isEqualTo(sessions);
  }

  @Test
  void aCounterThatDoesNotGrowIsRefused() {
    key.authenticator().countingFrom(7);
    key.signIn().then().statusCode(200);
    key.authenticator().countingFrom(3);
    refused(key.signIn(), 422, "key-counter-went-back");
    assertThat(sessions()).isEqualTo(sessions + 1);
    mailbox.await(anna.email(), "copy of your security key");
  }

  @Test
  void whatNoBrowserGivesIsRefusedAndUsesNothingUp() {
    var begun = RegisteredKey.signingIn();
    refused(RegisteredKey.signIn(begun.methodId(), Map.of()), 422, "credential-malformed");
    refused(
        RegisteredKey.signIn(begun.methodId(), Map.of("rawId", "AAAA", "response", Map.of())),
        422,
        "credential-malformed");
    RegisteredKey.signIn(begun.methodId(), key.authenticator().get(begun.options()))
        .then()
        .statusCode(200);
  }

  private int sessions() {
    return tables.count("session", "user_id = ?", anna.id());
  }

  private static Map<String, ?> refusal(Answer answer) {
    refused(answer, 401, "passkey-refused");
    return answer.jsonPath().getMap("");
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static void refused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
