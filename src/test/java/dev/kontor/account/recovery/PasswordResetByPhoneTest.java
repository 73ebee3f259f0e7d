package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code by text message sets a new password: five tries, within an hour (USR-6). */
@KontorTest
class PasswordResetByPhoneTest {
  private static final String NEW = Recovery.NEW_PASSWORD;

  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject TextInbox phones;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String number;

  @BeforeEach
  void annaHasAPhone() {
    anna = customers.newPerson();
    number = recovery.provedPhone(anna);
  }

  @Test
  void theCodeSetsAPasswordOnceAndTheSignInAddressLearnsOfIt() {
    var id = asks(anna.email());
    var code = codeAfterTheFirst();

    Recovery.resetsByPhone(id, code, NEW).then().statusCode(204);

    anna.calls().get("/v1/me").then().statusCode(401);
    Newcomer.at(anna.email()).with("password", NEW).signsIn().then().statusCode(200);
    isInvalid(Recovery.resetsByPhone(id, code, "seven owls rent a tandem"));
    var told = Mailbox.text(mailbox.await(anna.email(), "A new password was asked for"));
    assertThat(told).contains("+41…" + number.substring(10)).doesNotContain(number, code);
  }

  @Test
  void fiveWrongCodesEndIt() {
    var id = asks(anna.email());
    var code = codeAfterTheFirst();
    for (int i = 0; i < 5; i++) {
      isInvalid(Recovery.resetsByPhone(id, wrong(code), NEW));
    }

    isInvalid(Recovery.resetsByPhone(id, code, NEW));
  }

  @Test
  void fourWrongCodesDoNot() {
    var id = asks(anna.email());
    var code = codeAfterTheFirst();
    for (int i = 0; i < 4; i++) {
      isInvalid(Recovery.resetsByPhone(id, wrong(code), NEW));
    }

    Recovery.resetsByPhone(id, code.replace(" ", ""), "password12345")
        .then()
        .body("type", equalTo("/problems/password-too-weak"));
    Recovery.resetsByPhone(id, code.replace(" ", "-"), NEW).then().statusCode(204);
  }

  @Test
  void weakPasswordsAreNoTriesAndUseUpNothing() {
    var id = asks(anna.email());
    var code = codeAfterTheFirst();
    for (int i = 0; i < 6; i++) {
      Recovery.resetsByPhone(id, code, "password12345")
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/password-too-weak"));
    }
    isInvalid(Recovery.resetsByPhone(id, wrong(code), "password12345"));

    Recovery.resetsByPhone(id, code, Person.PASSWORD).then().statusCode(204);
    isInvalid(Recovery.resetsByPhone(id, code, NEW));
  }

  @Test
  void theCodeWorksForAnHour() {
    var id = asks(anna.email());
    var code = codeAfterTheFirst();
    time.passes(Duration.ofMinutes(60));

    isInvalid(Recovery.resetsByPhone(id, code, NEW));
  }

  @Test
  void theCodeIsThatOfItsOwnReset() {
    var bea = customers.newPerson();
    recovery.provedPhone(bea);
    var annas = asks(anna.email());
    var beas = asks(bea.email());
    var code = codeAfterTheFirst();

    isInvalid(Recovery.resetsByPhone(beas, code, NEW));
    isInvalid(Recovery.resetsByPhone(UUID.randomUUID().toString(), code, NEW));
    Recovery.resetsByPhone(annas, code, NEW).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abcdefgh", "O821 0937", "1234567", "123456789", " ", "１２３４５６７８", "\u00a0"})
  void aCodeOfLettersOrOtherLengthIsInvalid(String code) {
    isInvalid(Recovery.resetsByPhone(asks(anna.email()), code, NEW));
  }

  @Test
  void aLongCodeIsRefused() {
    Recovery.resetsByPhone(asks(anna.email()), "1".repeat(100), NEW)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/validation-failed"));
  }

  @Test
  void anUnknownAddressIsAnsweredAndRefusedAlike() {
    var known = asks(anna.email());
    var unknown = asks(Customers.newAddress());
    Letters.awaitThat("all answered", () -> tables.count("password_reset_request", "true") == 0);

    assertThat(tables.count("password_reset", "id in (?, ?)", uuid(known), uuid(unknown)))
        .isEqualTo(2);
    for (int i = 0; i < 6; i++) {
      var forKnown = Recovery.resetsByPhone(known, "abc", NEW);
      var forUnknown = Recovery.resetsByPhone(unknown, "abc", NEW);
      isInvalid(forUnknown);
      assertThat(withoutIds(forUnknown)).isEqualTo(withoutIds(forKnown));
    }
    assertThat(tables.count("password_reset", "id in (?, ?)", uuid(known), uuid(unknown))).isZero();
  }

  @Test
  void textMessagesDoNotCountAsSecondFactorAfterwards() {
    var app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
    tables.run(
        """
        insert into second_factor (id, user_id, type, name, is_default, created_at, proved_at)
        values (?, ?, 'sms', 'My phone', false, now(), now())""",
        UUID.randomUUID(),
        anna.id());
    var id = asks(anna.email());

    var challenge = Challenged.of(Recovery.resetsByPhone(id, codeAfterTheFirst(), NEW));

    assertThat(challenge.answer().<String>getList("methods.type")).containsExactly("totp");
    challenge.byCode(app.methodId(), app.code(time.now())).then().statusCode(204);
    Newcomer.at(anna.email()).with("password", NEW).signsIn().then().statusCode(202);
  }

  private static String asks(String email) {
    return Recovery.asks(email, "recovery_phone").then().statusCode(202).extract().path("resetId");
  }

  /** The first text proved the phone. */
  private String codeAfterTheFirst() {
    var text = phones.await(number, 2);
    assertThat(text).contains("new password");
    return TextInbox.code(text);
  }

  private static String wrong(String code) {
    return (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id);
  }

  private static String withoutIds(Answer answer) {
    return answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  private static void isInvalid(Answer answer) {
    answer.then().statusCode(422).body("type", equalTo("/problems/password-reset-invalid"));
  }
}
