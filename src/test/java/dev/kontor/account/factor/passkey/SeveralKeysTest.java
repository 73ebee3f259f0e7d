package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.AppTokens;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.RegisteredKey;
import dev.kontor.support.SoftwareAuthenticator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The browser lets a user take any of their keys, and clients don't know which one: each opens
 * whatever waits, whichever method was named (TFA-1, TFA-4).
 */
@KontorTest
class SeveralKeysTest {
  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject PassingTime time;

  private Person anna;
  private List<RegisteredKey> keys;

  /** Where a second factor is asked for. */
  enum Place {
    SIGN_IN(200),
    STEP_UP(200),
    RESET(204),
    APP_TOKEN(200);

    private final int success;

    Place(int success) {
      this.success = success;
    }
  }

  @BeforeEach
  void annaHasTwoKeys() {
    anna = customers.newPerson();
    keys = List.of(RegisteredKey.of(anna), RegisteredKey.of(anna, new SoftwareAuthenticator()));
  }

  @ParameterizedTest
  @CsvSource({
    "SIGN_IN, 0, 0", "SIGN_IN, 0, 1", "SIGN_IN, 1, 0", "SIGN_IN, 1, 1",
    "STEP_UP, 0, 0", "STEP_UP, 0, 1", "STEP_UP, 1, 0", "STEP_UP, 1, 1",
    "RESET, 0, 0", "RESET, 0, 1", "RESET, 1, 0", "RESET, 1, 1",
    "APP_TOKEN, 0, 0", "APP_TOKEN, 0, 1", "APP_TOKEN, 1, 0", "APP_TOKEN, 1, 1",
  })
  void eachKeyOpensWhicheverIsNamed(Place place, int named, int taken) {
    var challenge = asked(place);
    assertThat(challenge.answer().getList("webauthnOptions.allowCredentials.id"))
        .containsExactly(keys.get(0).authenticator().id(), keys.get(1).authenticator().id());

    by(challenge, keys.get(named).methodId(), keys.get(taken)).then().statusCode(place.success);
  }

  @ParameterizedTest
  @EnumSource
  void anotherUsersKeyOpensNothing(Place place) {
    var bea = customers.newPerson();
    var beas = RegisteredKey.of(bea);
    var challenge = asked(place);

    refused(by(challenge, keys.get(0).methodId(), beas), "proof-wrong");
    refused(by(challenge, keys.get(1).methodId(), beas), "proof-wrong");
    refused(by(challenge, beas.methodId(), beas), "method-unknown");
    refused(by(challenge, beas.methodId(), keys.get(1)), "method-unknown");
    by(challenge, keys.get(0).methodId(), keys.get(1)).then().statusCode(place.success);
  }

  @Test
  void theKeyThatWasTakenCountsAsUsed() {
    by(asked(Place.SIGN_IN), keys.get(0).methodId(), keys.get(1)).then().statusCode(200);

    anna.calls()
        .get("/v1/me/two-factor")
        .then()
        .body("methods[0].lastUsedAt", nullValue())
        .body("methods[1].lastUsedAt", notNullValue());
  }

  @Test
  void aKeyThatWasRemovedMeanwhileOpensNothing() {
    var challenge = asked(Place.SIGN_IN);
    anna.calls()
        .delete("/v1/me/two-factor/methods/{id}", keys.get(1).methodId())
        .then()
        .statusCode(204);

    refused(by(challenge, keys.get(0).methodId(), keys.get(1)), "proof-wrong");
    by(challenge, keys.get(0).methodId(), keys.get(0)).then().statusCode(200);
  }

  @Test
  void theNameOfAnotherKindOfFactorTakesNoKey() {
    var app = Authenticator.enrolledBy(anna, time.now());
    var challenge = asked(Place.SIGN_IN);

    refused(by(challenge, app.methodId(), keys.get(1)), "code-needed");
    by(challenge, keys.get(0).methodId(), keys.get(1)).then().statusCode(200);
  }

  @Test
  void eitherSignsInWithoutAPassword() {
    keys.forEach(each -> each.signIn().then().statusCode(200));
  }

  private Challenged asked(Place place) {
    return switch (place) {
      case SIGN_IN -> Challenged.signingIn(anna.email());
      case STEP_UP ->
          Challenged.of(
              anna.calls()
                  .body(Map.of("password", Person.PASSWORD))
                  .post("/v1/auth/reauthenticate"));
      case RESET ->
          Challenged.of(Recovery.resets(recovery.linkOf(anna.email()), Recovery.NEW_PASSWORD));
      case APP_TOKEN -> Challenged.of(AppTokens.byPassword(anna.email(), Person.PASSWORD, "mail"));
    };
  }

  private static Answer by(Challenged challenge, String named, RegisteredKey taken) {
    var assertion = taken.authenticator().get(RegisteredKey.optionsOf(challenge));
    return challenge.verify(Map.of("method", named, "assertion", assertion));
  }

  private static void refused(Answer answer, String problem) {
    answer.then().statusCode(422).body("type", equalTo("/problems/" + problem));
  }
}
