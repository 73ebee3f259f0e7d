package dev.kontor.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import dev.kontor.support.Tables;
import dev.kontor.support.TextInbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recovery address or phone counts once its code was given (USR-6). */
@KontorTest
@Order(KontorTest.FIRST)
class RecoveryContactsTest {
  @Inject Customers customers;
  @Inject Recovery recovery;
  @Inject TextInbox phones;
  @Inject Mailbox mailbox;
  @Inject Letters letters;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaIsThere() {
    anna = customers.newPerson();
  }

  @Test
  void atFirstThereIsNone() {
    get().then().statusCode(200).body("email", nullValue()).body("phone", nullValue());
  }

  @Test
  void theCodeProvesTheAddressAndTheSignInAddressIsTold() {
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202).body("to", equalTo(address));
    get().then().body("email.address", equalTo(address)).body("email.proved", equalTo(false));

    var code = recovery.mailedCode(address);
    Recovery.proves(anna, "email", code)
        .then()
        .statusCode(200)
        .body("email.address", equalTo(address))
        .body("email.proved", equalTo(true))
        .body("email.codeExpiresAt", nullValue());

    assertThat(tables.everything())
        .noneMatch(each -> each.contains(code) || each.contains(code.replace(" ", "")));
    mailbox.await(anna.email(), "Your recovery address was changed");
    isRefused(Recovery.proves(anna, "email", code), 409, "recovery-not-started");
  }

  @Test
  void aNewAddressTakesThePlaceOfTheOldOneOnceProvedAndBothAreTold() {
    var former = recovery.provedEmail(anna);
    var next = Customers.newAddress();
    Recovery.startsEmail(anna, next).then().statusCode(202);

    get()
        .then()
        .body("email.address", equalTo(former))
        .body("email.proved", equalTo(true))
        .body("email.pendingAddress", equalTo(next));
    Recovery.proves(anna, "email", recovery.mailedCode(next)).then().statusCode(200);

    get().then().body("email.address", equalTo(next)).body("email.pendingAddress", nullValue());
    mailbox.await(former, "Your recovery address was changed");
    assertThat(mailbox.of(next)).hasSize(1);
  }

  @Test
  void removingTellsTheFormerAddressToo() {
    var address = recovery.provedEmail(anna);

    anna.calls().delete("/v1/me/recovery/email").then().statusCode(204);

    get().then().body("email", nullValue());
    mailbox.await(address, "Your recovery address was removed");
    mailbox.await(anna.email(), "Your recovery address was removed");
    anna.calls().delete("/v1/me/recovery/email").then().statusCode(204);
    anna.calls()
        .get("/v1/me/activity?kind=recovery.email_removed")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void theSignInAddressIsNoRecoveryAddress() {
    isRefused(Recovery.startsEmail(anna, anna.email()), 422, "recovery-email-is-sign-in");
    isRefused(
        Recovery.startsEmail(anna, anna.email().toUpperCase(Locale.ROOT)),
        422,
        "recovery-email-is-sign-in");
  }

  @Test
  void fiveWrongCodesEndIt() {
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    for (int left = 4; left >= 0; left--) {
      var answer = Recovery.proves(anna, "email", "abcd" + left);
      isRefused(answer, 422, "recovery-code-wrong");
      answer.then().body("triesLeft", equalTo(left));
    }

    isRefused(
        Recovery.proves(anna, "email", recovery.mailedCode(address)), 409, "recovery-not-started");
  }

  @Test
  void wrongCodesCountWithAnIdempotencyKeyToo() {
    var number = Recovery.newNumber();
    Recovery.startsPhone(anna, number).then().statusCode(202);
    for (int i = 0; i < 5; i++) {
      anna.calls()
          .header("Idempotency-Key", "try-" + i)
          .body(Map.of("code", "0"))
          .post("/v1/me/recovery/phone/confirm")
          .then()
          .statusCode(422);
    }

    isRefused(
        Recovery.proves(anna, "phone", TextInbox.code(phones.await(number, 1))),
        409,
        "recovery-not-started");
  }

  @Test
  void theCodeWorksForFifteenMinutes() {
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    var code = recovery.mailedCode(address);
    time.passes(Duration.ofMinutes(15));
    anna = customers.signIn(anna.email());

    isRefused(Recovery.proves(anna, "email", code), 409, "recovery-not-started");
    get().then().body("email", nullValue());
  }

  @Test
  void anotherOnesCodeIsWrong() {
    var bea = customers.newPerson();
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    Recovery.startsEmail(bea, address).then().statusCode(202);
    var mails = letters.await(address, 2);
    var right =
        mails.stream()
            .map(mail -> TextInbox.code(Mailbox.text(mail)))
            .filter(code -> Recovery.proves(anna, "email", code).statusCode() == 200)
            .toList();

    assertThat(right).hasSize(1);
    isRefused(Recovery.proves(bea, "email", right.get(0)), 422, "recovery-code-wrong");
  }

  @Test
  void aLongCodeIsRefused() {
    isRefused(Recovery.proves(anna, "email", "1".repeat(100)), 422, "validation-failed");
  }

  @ParameterizedTest
  @CsvSource({
    "079 123 45 67, CH, +41791234567",
    "+41 79 123 45 68, , +41791234568",
    "0041791234569, CH, +41791234569",
    "06 12 34 56 78, FR, +33612345678",
    "+49 1512 3456789, DE, +4915123456789",
  })
  void aPhoneIsKeptInTheFormOfE164(String phone, String country, String number) {
    start(phone, country).then().statusCode(202).body("to", equalTo(number));
  }

  @ParameterizedTest
  @CsvSource({
    "079 123 45 67, ",
    "01 42 68 53 00, CH",
    "+33612345678, CH",
    "+41 79 123, ",
    "0791234567, XX",
    "not a phone, CH",
    "+41 79 CALL ME, CH",
    "tel:+41791234567, CH",
  })
  void aPhoneOfAnotherCountryOrNoneIsRefused(String phone, String country) {
    isRefused(start(phone, country), 422, "recovery-phone-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1111111111111111111111111111111111111111111111111111"})
  void aPhoneThatIsNoneIsRefused(String phone) {
    isRefused(start(phone, "CH"), 422, "validation-failed");
  }

  @Test
  void theTextComesInTheReadersLanguageAndOnlyTheSignInAddressIsTold() {
    var number = Recovery.newNumber();
    anna.calls()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("language", "de"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    Recovery.startsPhone(anna, number).then().statusCode(202);

    var text = phones.await(number, 1);

    assertThat(text).contains("um diese Nummer zu bestätigen");
    Recovery.proves(anna, "phone", TextInbox.code(text))
        .then()
        .statusCode(200)
        .body("phone.number", equalTo(number));
    mailbox.await(anna.email(), "Telefonnummer zur Wiederherstellung");
    anna.calls().delete("/v1/me/recovery/phone").then().statusCode(204);
    mailbox.await(anna.email(), "wurde entfernt");
  }

  @Test
  void startingAndRemovingNeedAFreshPassword() {
    time.passes(Duration.ofMinutes(6));
    var renewed = customers.signIn(anna.email());
    time.passes(Duration.ofMinutes(6));

    isRefused(
        Recovery.startsEmail(renewed, Customers.newAddress()),
        401,
        "fresh-authentication-required");
    isRefused(
        Recovery.startsPhone(renewed, Recovery.newNumber()), 401, "fresh-authentication-required");
    isRefused(
        renewed.calls().delete("/v1/me/recovery/email"), 401, "fresh-authentication-required");
  }

  @Test
  void codesAreMailedToNobodyWithoutEnd() {
    var address = Customers.newAddress();
    for (int i = 0; i < 5; i++) {
      Recovery.startsEmail(anna, address).then().statusCode(202);
    }
    Recovery.startsEmail(anna, address).then().statusCode(429);
  }

  private Answer start(String phone, String country) {
    return anna.calls()
        .contentType("application/json; charset=UTF-8")
        .body(
            (country == null ? Map.of("phone", phone) : Map.of("phone", phone, "country", country)))
        .put("/v1/me/recovery/phone");
  }

  private Answer get() {
    return anna.calls().get("/v1/me/recovery");
  }

  private static void isRefused(Answer answer, int status, String slug) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
