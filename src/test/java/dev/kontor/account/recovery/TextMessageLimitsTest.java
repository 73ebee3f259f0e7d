package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.Elsewhere;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Phones;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import dev.kontor.support.TextInbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text message a minute and ten a day, of a user and to a number, whatever for (TFA-6). */
@KontorTest
class TextMessageLimitsTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject TextInbox inbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String number;

  @BeforeEach
  void annaKnowsANumber() {
    anna = customers.newPerson();
    number = Phones.newNumber();
  }

  @Test
  void recoveryPhonesAndSecondFactorsShareTheMinuteOfTheirUser() {
    Recovery.startsPhone(anna, number).then().statusCode(202);

    isTooMany(Recovery.startsPhone(anna, number));
    isTooMany(Recovery.startsPhone(anna, Phones.newNumber()));
    isTooMany(startsFactor(anna, Phones.newNumber()));
    time.passes(A_MINUTE);
    startsFactor(anna, Phones.newNumber()).then().statusCode(201);
    isTooMany(Recovery.startsPhone(anna, number));
  }

  @Test
  void aNumberHasItsMinuteWhoeverSends() {
    Recovery.startsPhone(anna, number).then().statusCode(202);

    var bea = customers.newPerson();
    isTooMany(Recovery.startsPhone(bea, number));
    isTooMany(startsFactor(bea, number));
    startsFactor(bea, Phones.newNumber()).then().statusCode(201);
  }

  @Test
  void ofManyAtTheSameMomentOneIsSent() {
    var people = AtOnce.times(8, i -> customers.newPerson());

    var answers = AtOnce.times(8, i -> Recovery.startsPhone(people.get(i), number).statusCode());

    assertThat(answers).containsOnlyOnce(202).containsOnly(202, 429);
    assertThat(inbox.of(number)).hasSize(1);
  }

  @Test
  void tenADayIsTenInAnyDay() {
    for (int i = 0; i < 10; i++) {
      anna = i % 3 == 0 ? customers.newPerson() : anna;
      Recovery.startsPhone(anna, number).then().statusCode(202);
      time.passes(A_MINUTE);
    }

    isTooMany(Recovery.startsPhone(customers.newPerson(), number));
    time.passes(Duration.ofHours(23));
    isTooMany(Recovery.startsPhone(customers.newPerson(), number));
    time.passes(Duration.ofHours(1));
    Recovery.startsPhone(customers.newPerson(), number).then().statusCode(202);
    assertThat(inbox.of(number)).hasSize(11);
  }

  @Test
  void resetsAreAnsweredAlikeAndSendOneAMinute() {
    var proved = recovery.provedPhone(anna);

    for (int i = 0; i < 5; i++) {
      Recovery.asks(anna.email(), "recovery_phone").then().statusCode(202);
    }
    allAreAnswered();
    assertThat(inbox.of(proved)).hasSize(2);
    isTooMany(Recovery.startsPhone(anna, Phones.newNumber()));
    time.passes(A_MINUTE);
    Recovery.startsPhone(anna, Phones.newNumber()).then().statusCode(202);
  }

  @Test
  void strangersCanNotUseUpTheMessagesOfADay() {
    var proved = recovery.provedPhone(anna);
    for (int i = 0; i < 8; i++) {
      Elsewhere.next().asksForReset(anna.email(), "recovery_phone").then().statusCode(202);
      allAreAnswered();
      time.passes(A_MINUTE);
    }
    assertThat(inbox.of(proved)).hasSize(1 + 5);

    Recovery.asks(anna.email(), "recovery_phone").then().statusCode(202);

    allAreAnswered();
    assertThat(inbox.of(proved)).hasSize(1 + 5 + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+41446681800", "+41900900900", "+33142685300", "+491805123456"})
  void landlinesAndNumbersThatCostExtraAreRefused(String phone) {
    isNotMobile(startsFactor(anna, phone));
    isNotMobile(Recovery.startsPhone(anna, phone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12127365000", "+447400123456", "+4915123456789"})
  void recoveryPhonesAreMobilesOfAllCountries(String phone) {
    Recovery.startsPhone(anna, phone).then().statusCode(202);
  }

  private void allAreAnswered() {
    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);
  }

  private static Answer startsFactor(Person person, String phone) {
    return person.calls().body(Map.of("phone", phone)).post("/v1/me/two-factor/sms");
  }

  private static void isTooMany(Answer answer) {
    answer.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
    assertThat(answer.header("Retry-After")).isNotNull();
  }

  private static void isNotMobile(Answer answer) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/phone-not-mobile"))
        .body("violations[0].field", equalTo("phone"));
  }
}
