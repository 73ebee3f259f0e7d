package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.Elsewhere;
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
import org.junit.jupiter.api.Test;

/** What strangers may ask for or try is used up by them, not by the owner (USR-10). */
@KontorTest
class LockOutByMailTest {
  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject Letters letters;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void theOwnersResetWorksHoweverManyStrangersAskedForOne() {
    var anna = customers.newPerson();
    strangersAskForResets(anna.email(), 20);

    isTooMany(Elsewhere.next().asksForReset(anna.email()));
    Recovery.asks(anna.email(), "email").then().statusCode(202);

    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
    assertThat(letters.await(anna.email(), 21)).hasSize(21);
  }

  @Test
  void whoIsKnownForAnotherAccountLearnsNothingAndSendsNothing() {
    var anna = customers.newPerson();
    var mallory = customers.newPerson();
    var home = Elsewhere.next();
    home.signsIn(mallory.email(), Person.PASSWORD).then().statusCode(200);
    var nobody = Customers.newAddress();
    strangersAskForResets(anna.email(), 20);
    strangersAskForResets(nobody, 20);

    home.asksForReset(anna.email()).then().statusCode(202);
    home.asksForReset(nobody).then().statusCode(202);

    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
    assertThat(letters.await(anna.email(), 20)).hasSize(20);
  }

  @Test
  void whoSignedUpFirstGetsTheLinkHoweverManyOthersSignUp() {
    var anna = Newcomer.atNewAddress();
    var home = Elsewhere.next();
    home.signsUp(anna).then().statusCode(202);
    var stranger = Elsewhere.next();
    for (int i = 0; i < 49; i++) {
      stranger = i % 10 == 0 ? Elsewhere.next() : stranger;
      stranger.asksForTheLinkAgain(anna.email()).then().statusCode(202);
    }

    isTooMany(Elsewhere.next().asksForTheLinkAgain(anna.email()));
    isTooMany(Elsewhere.next().signsUp(anna));
    home.asksForTheLinkAgain(anna.email()).then().statusCode(202);
    assertThat(letters.await(anna.email(), 51)).hasSize(51);
  }

  @Test
  void whoSignedUpWithSomebodysAddressIsNotKnownAfterwards() {
    var anna = Newcomer.atNewAddress();
    var stranger = Elsewhere.next();
    stranger.signsUp(anna.with("password", "purple otters juggle at dawn"));
    var first = mailbox.awaitToken(anna.email(), "confirm");
    anna.signsUp();
    Newcomer.confirm(letters.awaitTokenBeside(anna.email(), first)).then().statusCode(204);
    anna.bearer();
    strangersAskForResets(anna.email(), 20);

    isTooMany(stranger.asksForReset(anna.email()));
    Recovery.asks(anna.email(), "email").then().statusCode(202);
  }

  @Test
  void theOwnersCodePassesHoweverManyStrangersGuessed() {
    var anna = customers.newPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    var recoveryCode = app.recoveryCodes().get(0);
    time.passes(Duration.ofSeconds(30));
    for (int i = 0; i < 20; i++) {
      var guess = Challenged.signingIn(anna.email());
      Elsewhere.next().meets(guess, app.methodId(), "000000").then().statusCode(422);
    }

    var code = app.code(time.now());
    var challenge = Challenged.signingIn(anna.email());
    isTooMany(Elsewhere.next().meets(challenge, app.methodId(), code));
    Elsewhere.next().meets(challenge, "recovery_code", recoveryCode).then().statusCode(200);
    Challenged.signingIn(anna.email()).byCode(app.methodId(), code).then().statusCode(200);
  }

  @Test
  void othersDoNotUseUpTheCodesThatAnAddressMayGet() {
    var address = Customers.newAddress();
    for (int i = 0; i < 4; i++) {
      var other = customers.newPerson();
      for (int j = 0; j < 5; j++) {
        Recovery.startsEmail(other, address).then().statusCode(202);
      }
      isTooMany(Recovery.startsEmail(other, address));
    }

    var owner = customers.newPerson();
    Recovery.startsEmail(owner, address).then().statusCode(202);
    isTooMany(Recovery.startsEmail(owner, address));
  }

  private static void strangersAskForResets(String email, int count) {
    var stranger = Elsewhere.next();
    for (int i = 0; i < count; i++) {
      stranger = i % 5 == 0 ? Elsewhere.next() : stranger;
      stranger.asksForReset(email).then().statusCode(202);
    }
  }

  private static void isTooMany(Answer answer) {
    answer.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
  }
}
