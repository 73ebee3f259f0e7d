package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another sign-in address takes effect once its mailbox was proved (USR-4). */
@KontorTest
class EmailChangeTest {
  private static final String SUBJECT = "confirm your new address";

  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;

  @Test
  void theAddressTakesEffectOnceProvedAndBothAreTold() {
    var anna = customers.newPerson();
    var elsewhere = customers.signIn(anna.email());
    var next = Customers.newAddress();
    var token = started(anna, next);
    anna.calls().get("/v1/me").then().body("email", equalTo(anna.email()));
    Newcomer.at(next).signsIn().then().statusCode(401);

    confirm(anna, token).then().statusCode(204);

    anna.calls().get("/v1/me").then().body("email", equalTo(next));
    elsewhere.calls().get("/v1/me").then().statusCode(200);
    Newcomer.at(next).signsIn().then().statusCode(200);
    Newcomer.at(anna.email()).signsIn().then().statusCode(401);
    for (var address : new String[] {anna.email(), next}) {
      var notice = Mailbox.text(mailbox.await(address, "Your sign-in address was changed"));
      assertThat(notice).contains(anna.email(), next, "Reference: ");
    }
    anna.calls()
        .get("/v1/me/activity?kind=account.email_changed")
        .then()
        .body("items[0].after.email", equalTo(next));
  }

  @Test
  void theLinkWorksOnceForAnHourAndForItsOwnAccount() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var token = started(anna, Customers.newAddress());

    isRefused(confirm(bea, token), 422, "email-change-invalid");
    isRefused(confirm(anna, "no-token-at-all"), 422, "email-change-invalid");
    isRefused(confirm(anna, "x".repeat(101)), 422, "validation-failed");
    confirm(anna, token).then().statusCode(204);
    isRefused(confirm(anna, token), 422, "email-change-invalid");

    var late = started(bea, Customers.newAddress());
    time.passes(Duration.ofMinutes(60));
    isRefused(confirm(customers.signIn(bea.email()), late), 422, "email-change-invalid");
  }

  @Test
  void aNewStartEndsTheLinkBefore() {
    var anna = customers.newPerson();
    var first = started(anna, Customers.newAddress());
    var second = started(anna, Customers.newAddress());

    isRefused(confirm(anna, first), 422, "email-change-invalid");
    confirm(anna, second).then().statusCode(204);
  }

  @Test
  void startingTellsNobodyWhoHasAnAccount() {
    var anna = customers.newPerson();
    var known = customers.newPerson().email();
    var unknown = Customers.newAddress();

    var forKnown = start(anna, known);
    var forUnknown = start(anna, unknown);

    assertThat(forKnown.statusCode()).isEqualTo(202).isEqualTo(forUnknown.statusCode());
    assertThat(forKnown.jsonPath().getMap("").keySet())
        .isEqualTo(forUnknown.jsonPath().getMap("").keySet());
  }

  @Test
  void whoProvedTheMailboxLearnsThatTheAddressHasAnAccount() {
    var anna = customers.newPerson();
    var other = customers.newPerson();
    var token = started(anna, other.email());

    var answer = confirm(anna, token);

    isRefused(answer, 409, "email-taken");
    answer
        .then()
        .body("detail", containsString(other.email()))
        .body("detail", containsString("invite"));
    anna.calls().get("/v1/me").then().body("email", equalTo(anna.email()));
    other.calls().get("/v1/me").then().body("email", equalTo(other.email()));
  }

  @Test
  void anAccountThatNeverConfirmedTheAddressGivesWay() {
    var anna = customers.newPerson();
    var waiting = Newcomer.atNewAddress().signsUp();
    var waitingsToken = mailbox.awaitToken(waiting.email(), "confirm");
    var lapsed = Newcomer.atNewAddress().signsUp();

    confirm(anna, started(anna, waiting.email())).then().statusCode(204);

    Newcomer.confirmationIsRefused(waitingsToken);
    time.passes(Duration.ofHours(25));
    var bea = customers.newPerson();
    confirm(bea, started(bea, lapsed.email())).then().statusCode(204);
  }

  @Test
  void theFormerAddressIsFreeAgain() {
    var anna = customers.newPerson();
    confirm(anna, started(anna, Customers.newAddress())).then().statusCode(204);
    var bea = customers.newPerson();

    confirm(bea, started(bea, anna.email())).then().statusCode(204);
  }

  @Test
  void itHasToBeAnotherAddress() {
    var anna = customers.newPerson();
    var address = recovery.provedEmail(anna);

    isRefused(start(anna, anna.email()), 422, "email-unchanged");
    isRefused(start(anna, anna.email().toUpperCase(Locale.ROOT)), 422, "email-unchanged");
    isRefused(start(anna, address), 422, "email-is-recovery");
    isRefused(start(anna, "anna"), 422, "validation-failed");
    isRefused(start(anna, "a".repeat(300) + "@example.com"), 422, "validation-failed");
  }

  @Test
  void whatBecameTheRecoveryAddressMeanwhileIsRefused() {
    var anna = customers.newPerson();
    var address = Customers.newAddress();
    var token = started(anna, address);
    Recovery.startsEmail(anna, address).then().statusCode(202);
    Recovery.proves(anna, "email", recovery.mailedCode(address)).then().statusCode(200);

    isRefused(confirm(anna, token), 422, "email-is-recovery");
  }

  @Test
  void otherLinksEnd() {
    var anna = customers.newPerson();
    var reset = recovery.linkOf(anna.email());

    confirm(anna, started(anna, Customers.newAddress())).then().statusCode(204);

    isRefused(Recovery.resets(reset, Recovery.NEW_PASSWORD), 422, "password-reset-invalid");
  }

  @Test
  void aNewPasswordEndsTheLink() {
    var anna = customers.newPerson();
    var token = started(anna, Customers.newAddress());
    anna.calls()
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", Recovery.NEW_PASSWORD))
        .put("/v1/me/password")
        .then()
        .statusCode(204);

    isRefused(confirm(anna, token), 422, "email-change-invalid");
  }

  @Test
  void itNeedsAFreshPassword() {
    var anna = customers.newPerson();
    time.passes(Duration.ofMinutes(6));

    isRefused(start(anna, Customers.newAddress()), 401, "fresh-authentication-required");
  }

  private String started(Person person, String address) {
    start(person, address).then().statusCode(202);
    return mailbox.awaitToken(address, SUBJECT);
  }

  private static Answer start(Person person, String address) {
    return person.calls().body(Map.of("email", address)).put("/v1/me/email");
  }

  private static Answer confirm(Person person, String token) {
    return person.calls().body(Map.of("token", token)).post("/v1/me/email/confirm");
  }

  private static void isRefused(Answer answer, int status, String slug) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
