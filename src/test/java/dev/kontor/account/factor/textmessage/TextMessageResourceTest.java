package dev.kontor.account.factor.textmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Phones;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes by text message (TFA-1, TFA-6). */
@KontorTest
class TextMessageResourceTest {
  private static final String START = "/v1/me/two-factor/sms";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Phones phones;
  @Inject Tables tables;

  private Person anna;
  private String phone;

  @BeforeEach
  void annaHasAPhone() {
    anna = customers.newPerson();
    phone = Phones.newNumber();
  }

  @AfterEach
  void theGatewayWorks() {
    phones.answers(200);
  }

  @Test
  void aPhoneCountsOnceItsCodeWasTypedAndOpensSessions() {
    var id = enrolled();

    var challenge = Challenged.signingIn(anna.email());
    assertThat(challenge.answer().getString("methods[0].type")).isEqualTo("sms");
    assertThat(challenge.answer().getString("methods[0].name"))
        .isEqualTo("+41 ** *** ** " + phone.substring(10));
    send(challenge, id).then().statusCode(204);
    var code = phones.code(phone);
    var token =
        challenge.byCode(id, code).then().statusCode(200).extract().<String>path("accessToken");
    assertThat(claims(token)).contains("\"amr\":[\"pwd\",\"sms\",\"mfa\"]");
    assertThat(phones.of(phone).get(0)).startsWith("Kontor: your code is ");
  }

  @Test
  void theMessageIsInItsReadersLanguage() {
    anna.calls()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("language", "de"))
        .patch("/v1/me");
    started(phone);
    assertThat(phones.of(phone).get(0)).startsWith("Kontor: Ihr Code lautet ");
  }

  @Test
  void aCodeIsGoodOnceAndForItsOwnChallengeOnly() {
    var id = enrolled();
    var first = Challenged.signingIn(anna.email());
    var second = Challenged.signingIn(anna.email());
    send(first, id).then().statusCode(204);
    var code = phones.code(phone);

    isWrong(second.byCode(id, code));
    first.byCode(id, code.substring(0, 3) + " " + code.substring(3)).then().statusCode(200);
    isWrong(second.byCode(id, code));
  }

  @Test
  void aNewCodeTakesThePlaceOfTheOneBefore() {
    var id = enrolled();
    var challenge = Challenged.signingIn(anna.email());
    send(challenge, id).then().statusCode(204);
    var older = phones.code(phone);
    time.passes(A_MINUTE);
    send(challenge, id).then().statusCode(204);
    if (!older.equals(phones.code(phone))) {
      isWrong(challenge.byCode(id, older));
    }
    challenge.byCode(id, phones.code(phone)).then().statusCode(200);
  }

  @Test
  void aCodeIsGoodForFiveMinutes() {
    var id = started(phone);
    time.passes(Duration.ofMinutes(5));
    var again = customers.signIn(anna.email());
    confirm(again, id, phones.code(phone)).then().statusCode(422);
  }

  @Test
  void fiveWrongTriesVoidACode() {
    var id = started(phone);
    var code = phones.code(phone);
    for (var i = 0; i < 5; i++) {
      confirm(anna, id, wrong(code))
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/proof-wrong"));
    }
    confirm(anna, id, code).then().statusCode(422);
    Challenged.signIn(anna.email()).then().statusCode(200);
  }

  @Test
  void oneMessageAMinute() {
    started(phone);
    start(Phones.newNumber(), null).then().statusCode(429);
    time.passes(A_MINUTE);
    start(Phones.newNumber(), null).then().statusCode(201);
  }

  @Test
  void tenMessagesADay() {
    var id = enrolled();
    for (var i = 0; i < 9; i++) {
      send(Challenged.signingIn(anna.email()), id).then().statusCode(204);
      time.passes(A_MINUTE);
    }
    send(Challenged.signingIn(anna.email()), id).then().statusCode(429);
    assertThat(phones.of(phone)).hasSize(10);
  }

  @Test
  void anotherMethodTakesOverWhereTheMessageIsNotSent() {
    var id = enrolled();
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    var challenge = Challenged.signingIn(anna.email());
    phones.answers(500);
    send(challenge, id)
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/text-message-not-sent"));
    challenge.byCode(app.methodId(), app.code(time.now())).then().statusCode(200);
  }

  @Test
  void aPhoneWhoseMessageIsNotSentDoesNotCount() {
    phones.answers(403);
    start(phone, null).then().statusCode(503);
    anna.calls().get("/v1/me/two-factor").then().body("enabled", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+390236618300", "+12127365000", "+442079460000", "+80012345678"})
  void otherCountriesAreNotServed(String number) {
    start(number, null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/phone-country-not-served"))
        .body("violations.field", hasItem("phone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0791234567", "+4179", "call me", "tel:+41791234567", "+41791234567;ext=1"})
  void whatIsNoNumberIsRefused(String number) {
    start(number, null).then().statusCode(422).body("type", equalTo("/problems/phone-unreadable"));
  }

  @Test
  void aNumberIsNoNameForOthersToRead() {
    start(phone, "My " + phone).then().statusCode(201);
    var id = anna.calls().get("/v1/me/two-factor").jsonPath().getString("methods[0]");
    assertThat(id).isNull();
    assertThat(tables.count("second_factor", "user_id = ? and name like '+41 **%'", anna.id()))
        .isEqualTo(1);
    assertThat(tables.everything()).noneMatch(each -> each.contains(phone));
    assertThat(tables.everything())
        .noneMatch(each -> each.contains("text_message") && each.contains(phones.code(phone)));
  }

  @Test
  void aFreshPasswordIsNeeded() {
    time.passes(Duration.ofMinutes(6));
    start(phone, null).then().statusCode(401);
  }

  private String enrolled() {
    var id = started(phone);
    confirm(anna, id, phones.code(phone)).then().statusCode(200);
    time.passes(A_MINUTE);
    return id;
  }

  private String started(String number) {
    return start(number, null).then().statusCode(201).extract().path("methodId");
  }

  private Answer start(String number, String name) {
    var body = new HashMap<String, Object>(Map.of("phone", number));
    if (name != null) {
      body.put("name", name);
    }
    return anna.calls().body(body).post(START);
  }

  private static Answer confirm(Person person, String id, String code) {
    return Authenticator.confirm(person, id, code);
  }

  private static Answer send(Challenged challenge, String method) {
    return Api.request()
        .header("Challenge-Token", challenge.token())
        .body(Map.of("method", method))
        .post("/v1/auth/challenges/{id}/send", challenge.id());
  }

  private static void isWrong(Answer answer) {
    answer.then().statusCode(422).body("type", equalTo("/problems/proof-wrong"));
  }

  private static String wrong(String code) {
    return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
