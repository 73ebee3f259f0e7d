package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
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
import dev.kontor.support.TextInbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links and codes work once, also when they are sent many times at the same moment. */
@KontorTest
class RecoveryConcurrencyTest {
  private static final int MANY = 20;

  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject TextInbox phones;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void oneLinkSetsOnePassword() {
    var anna = customers.newPerson();
    var token = recovery.linkOf(anna.email());

    var statuses = AtOnce.times(MANY, i -> Recovery.resets(token, password(i)).statusCode());

    succeedsOnce(statuses, 204);
    var winner = statuses.indexOf(204);
    Newcomer.at(anna.email()).with("password", password(winner)).signsIn().then().statusCode(200);
  }

  @Test
  void weakPasswordsAtTheSameMomentTakeNothingFromTheGoodOne() {
    var anna = customers.newPerson();
    var token = recovery.linkOf(anna.email());

    var statuses =
        AtOnce.times(
            8, i -> Recovery.resets(token, i == 0 ? password(0) : "password12345").statusCode());

    assertThat(statuses.get(0)).isEqualTo(204);
    assertThat(statuses.subList(1, 8)).containsOnly(422);
  }

  @Test
  void oneLinkOpensOneChallengeAndOneChallengeSetsOnePassword() {
    var anna = customers.newPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var token = recovery.linkOf(anna.email());

    var answers = AtOnce.times(MANY, i -> Recovery.resets(token, password(i)));

    succeedsOnce(answers.stream().map(Answer::statusCode).toList(), 202);
    var challenge =
        Challenged.of(
            answers.stream().filter(each -> each.statusCode() == 202).findFirst().orElseThrow());
    var code = app.code(time.now());
    var met = AtOnce.times(MANY, i -> challenge.byCode(app.methodId(), code).statusCode());
    assertThat(Collections.frequency(met, 204)).isEqualTo(1);
    assertThat(met).isSubsetOf(204, 404, 429);
  }

  @Test
  void manyWrongCodesAtOnceCountOneByOne() {
    var anna = customers.newPerson();
    var number = recovery.provedPhone(anna);
    String id =
        Recovery.asks(anna.email(), "recovery_phone")
            .then()
            .statusCode(202)
            .extract()
            .path("resetId");
    var code = TextInbox.code(phones.await(number, 2));

    AtOnce.times(MANY, i -> Recovery.resetsByPhone(id, "wrong" + i, password(i)).statusCode());

    assertThat(Recovery.resetsByPhone(id, code, password(0)).statusCode()).isEqualTo(422);
    assertThat(tables.count("password_reset", "user_id = ?", anna.id())).isZero();
  }

  @Test
  void oneCodeByPhoneSetsOnePassword() {
    var anna = customers.newPerson();
    var number = recovery.provedPhone(anna);
    String id =
        Recovery.asks(anna.email(), "recovery_phone")
            .then()
            .statusCode(202)
            .extract()
            .path("resetId");
    var code = TextInbox.code(phones.await(number, 2));

    var statuses =
        AtOnce.times(MANY, i -> Recovery.resetsByPhone(id, code, password(i)).statusCode());

    succeedsOnce(statuses, 204);
  }

  @Test
  void oneCodeProvesARecoveryAddressOnce() {
    var anna = customers.newPerson();
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    var code = recovery.mailedCode(address);

    var statuses = AtOnce.times(MANY, i -> Recovery.proves(anna, "email", code).statusCode());

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(statuses).isSubsetOf(200, 409);
  }

  @Test
  void ofManyWhoConfirmTheSameNewAddressOneWins() {
    var next = Customers.newAddress();
    var people = IntStream.range(0, 4).mapToObj(i -> customers.newPerson()).toList();
    var tokens = people.stream().map(each -> started(each, next)).toList();

    var statuses =
        AtOnce.times(people.size(), i -> confirm(people.get(i), tokens.get(i)).statusCode());

    assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(people.size() - 1);
    assertThat(tables.count("user_account", "email_key = ?", next)).isEqualTo(1);
  }

  @Test
  void twoWhoSwapTheirAddressesAreBothRefused() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var tokens = List.of(started(anna, bea.email()), started(bea, anna.email()));

    var statuses = AtOnce.times(2, i -> confirm(i == 0 ? anna : bea, tokens.get(i)).statusCode());

    assertThat(statuses).containsOnly(409);
  }

  private String started(Person person, String address) {
    person.calls().body(Map.of("email", address)).put("/v1/me/email").then().statusCode(202);
    // Several people's links go to one mailbox: each is recognised by the address it names.
    return Letters.await(
        "the link for " + person.email(),
        () ->
            mailbox.of(address).stream()
                .map(Mailbox::text)
                .filter(text -> text.contains("instead of " + person.email()))
                .map(text -> text.replaceAll("(?s).*[?]token=([A-Za-z0-9_-]+).*", "$1"))
                .findFirst());
  }

  private static Answer confirm(Person person, String token) {
    return person.calls().body(Map.of("token", token)).post("/v1/me/email/confirm");
  }

  private static String password(int i) {
    return Recovery.NEW_PASSWORD + " " + i;
  }

  private static void succeedsOnce(List<Integer> statuses, int success) {
    assertThat(Collections.frequency(statuses, success)).isEqualTo(1);
    assertThat(statuses).isSubsetOf(success, 422, 429);
  }
}
