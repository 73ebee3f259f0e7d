package dev.kontor.operator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** USR-11: a code by which the support knows whom it is talking to. */
@KontorTest
class OperatorSupportCodeResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person sam;
  private Person anna;

  @BeforeEach
  void annaCallsSam() {
    sam = operators.newOperator();
    anna = customers.newPerson();
  }

  @Test
  void theCodeProvesWhoAsksAndTheUserIsTold() {
    var code = code();
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");

    verify(anna.email(), code.toLowerCase(Locale.ROOT).replaceFirst("(....)", "$1 "))
        .then()
        .statusCode(200)
        .body("userId", equalTo(anna.id().toString()));

    var mail = Mailbox.text(mailbox.await(anna.email(), "support has verified you"));
    assertThat(mail).contains("Done by: our support").doesNotContain("127.0.0.1");
    anna.calls()
        .get("/v1/me/activity?kind=support")
        .then()
        .body("items.kind", hasItem("support.verified"))
        .body("items.kind", hasItem("support.code_made"));
  }

  @Test
  void aCodeWorksOnce() {
    var code = code();
    verify(anna.email(), code).then().statusCode(200);
    isInvalid(verify(anna.email(), code));
  }

  @Test
  void ofManyEqualTriesOneSucceeds() {
    var code = code();
    var statuses = AtOnce.times(8, i -> verify(anna.email(), code).statusCode());
    assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 422);
  }

  @Test
  void aNewCodeReplacesTheOneBefore() {
    var old = code();
    var code = code();
    isInvalid(verify(anna.email(), old));
    verify(anna.email(), code).then().statusCode(200);
  }

  @Test
  void aCodeLastsFifteenMinutes() {
    var code = code();
    time.passes(Duration.ofMinutes(15));
    sam = operators.newOperator();
    isInvalid(verify(anna.email(), code));
  }

  @Test
  void theFifthWrongTryEndsTheCodeAlsoWithAnIdempotencyKey() {
    var code = code();
    for (var i = 0; i < 5; i++) {
      isInvalid(
          sam.calls()
              .body(Map.of("email", anna.email(), "code", "00000000"))
              .header("Idempotency-Key", "try-" + i)
              .post("/v1/operator/support-codes/verify"));
    }
    isInvalid(verify(anna.email(), code));
    anna.calls()
        .get("/v1/me/activity?kind=support.code_locked")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void anUnknownAddressAndAUserWithoutACodeAreAnsweredAlike() {
    var unknown = verify("nobody.at.all@example.com", "00000000").asString();
    var without = verify(anna.email(), "00000000").asString();
    assertThat(without).isEqualTo(unknown);
  }

  @Test
  void wrongTriesAreThrottledByOperator() {
    for (var i = 0; i < 20; i++) {
      isInvalid(verify("nobody" + i + "@example.com", "00000000"));
    }
    verify(anna.email(), code()).then().statusCode(429);
  }

  @Test
  void theCodeIsStoredNowhere() {
    var code = code();
    assertThat(tables.everything()).noneMatch(each -> each.contains(code));
  }

  @Test
  void makingACodeNeedsAFreshPassword() {
    time.passes(Duration.ofMinutes(5));
    anna.calls().post("/v1/me/support-code").then().statusCode(401);
  }

  @Test
  void operatorsDoNotVerifyThemselvesOrTheirColleagues() {
    var colleague = customers.newMember(sam, "collaborator");
    for (var person : new Person[] {sam, colleague}) {
      verify(person.email(), "00000000")
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/own-affair"));
    }
  }

  private String code() {
    return anna.calls().post("/v1/me/support-code").then().statusCode(201).extract().path("code");
  }

  private Answer verify(String email, String code) {
    return sam.calls()
        .body(Map.of("email", email, "code", code))
        .post("/v1/operator/support-codes/verify");
  }

  private static void isInvalid(Answer answer) {
    answer.then().statusCode(422).body("type", equalTo("/problems/support-code-invalid"));
  }
}
