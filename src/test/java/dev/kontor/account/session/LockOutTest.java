package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.Elsewhere;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Strangers who try passwords are slowed down, and never lock the owner out (USR-10). */
@KontorTest
class LockOutTest {
  private static final String WRONG = "not the password";
  private static final int TOTAL = 1000;
  private static final int OF_A_NETWORK = 10;

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Throttle throttle;
  @Inject Tables tables;

  @Test
  void theRightPasswordPassesFromAnywhereHoweverManyStrangersTried() {
    var anna = customers.newPerson();
    strangersTryTooOften(anna.email());

    var elsewhere = Elsewhere.next();
    isTooMany(anna.email(), () -> elsewhere.signsIn(anna.email(), WRONG));
    elsewhere.signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void guessingEndsAfterTwoTriesOfEachStrangersNetwork() {
    var anna = customers.newPerson();
    strangersTryTooOften(anna.email());

    var stranger = Elsewhere.next();
    isTooMany(anna.email(), () -> stranger.signsIn(anna.email(), WRONG));
    isTooMany(anna.email(), () -> stranger.signsIn(anna.email(), WRONG));
    // Meanwhile a little has come back.
    strangersTryTooOften(anna.email());
    isTooMany(stranger.signsIn(anna.email(), Person.PASSWORD));
  }

  @Test
  void aNetworkThatTheAccountWasUsedFromHasItsOwnTries() {
    var anna = customers.newPerson();
    var office = Elsewhere.next();
    office.signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
    strangersTryTooOften(anna.email());

    for (int i = 0; i < OF_A_NETWORK / 2; i++) {
      isTooMany(anna.email(), () -> office.signsIn(anna.email(), WRONG));
    }
    office.signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
    Newcomer.at(anna.email()).signsIn().then().statusCode(200);
  }

  @Test
  void aNetworkIsKnownBySessionsThatMovedThere() {
    var anna = customers.newPerson();
    var train = Elsewhere.next();
    train
        .calls()
        .body(Map.of("refreshToken", anna.refreshToken()))
        .post("/v1/auth/refresh")
        .then()
        .statusCode(200);
    strangersTryTooOften(anna.email());

    isTooMany(anna.email(), () -> train.signsIn(anna.email(), WRONG));
    isTooMany(anna.email(), () -> train.signsIn(anna.email(), WRONG));
    isTooMany(anna.email(), () -> train.signsIn(anna.email(), WRONG));
    train.signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void knownAndUnknownAddressesAreRefusedAlike() {
    var anna = customers.newPerson();
    var nobody = Customers.newAddress();
    var answers = new HashMap<String, String>();
    for (var email : List.of(anna.email(), nobody)) {
      strangersTryTooOften(email);
      for (int i = 0; i < 5; i++) {
        var answer = isTooMany(email, () -> Newcomer.at(email).with("password", WRONG).signsIn());
        answers.put(email, answer.statusCode() + " " + answer.header("RateLimit-Policy"));
      }
    }

    assertThat(answers.get(nobody)).isEqualTo(answers.get(anna.email()));
  }

  @Test
  void aSiteOfIpv6CountsTogetherAndItsKnownNetworksGoOn() {
    var anna = customers.newPerson();
    new Elsewhere("2001:db8:77:1::5").signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
    for (int i = 0; i < 4 * OF_A_NETWORK; i++) {
      new Elsewhere("2001:db8:77:%x::1".formatted(256 + i / 5))
          .signsIn(anna.email(), WRONG)
          .then()
          .statusCode(401);
    }

    isTooMany(new Elsewhere("2001:db8:77:ffff::1").signsIn(anna.email(), WRONG));
    new Elsewhere("2001:db8:78:1::1").signsIn(anna.email(), WRONG).then().statusCode(401);
    new Elsewhere("2001:db8:77:1::9").signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void appTokensHaveTheSameTries() {
    var anna = customers.newPerson();
    strangersTryTooOften(anna.email());

    var elsewhere = Elsewhere.next();
    isTooMany(anna.email(), () -> appToken(elsewhere, anna, WRONG));
    appToken(elsewhere, anna, Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void theNetworksOfAnAccountAreBounded() {
    var anna = customers.newPerson();
    for (int i = 0; i < 25; i++) {
      Elsewhere.next().signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);
    }
    var newest = Elsewhere.next();
    newest.signsIn(anna.email(), Person.PASSWORD).then().statusCode(200);

    time.passesWithItsWork("P1D");

    assertThat(tables.count("known_network", "user_id = ?", anna.id())).isEqualTo(20);
    assertThat(
            tables.count(
                "known_network",
                "user_id = ? and network = ?",
                anna.id(),
                newest.address().replaceAll("7$", "0/24")))
        .isEqualTo(1);
  }

  /** As many networks together as the total allows. */
  private void strangersTryTooOften(String email) {
    var left = 2 * TOTAL;
    while (left-- > 0
        && throttle.tryTake("password-account-total", EmailAddress.key(email)).isTaken()) {}
  }

  /** A wrong password beyond the total, of which a little has come back meanwhile. */
  private Answer isTooMany(String email, Supplier<Answer> wrong) {
    var answer = wrong.get();
    if (answer.statusCode() == 401) {
      strangersTryTooOften(email);
      answer = wrong.get();
    }
    isTooMany(answer);
    return answer;
  }

  private static Answer appToken(Elsewhere elsewhere, Person person, String password) {
    return elsewhere
        .calls()
        .body(
            Map.of(
                "email",
                person.email(),
                "password",
                password,
                "service",
                "mail",
                "channel",
                "desktop"))
        .post("/v1/auth/app-tokens");
  }

  private static void isTooMany(Answer answer) {
    answer.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
    assertThat(answer.header("Retry-After")).isNotNull();
  }
}
