package dev.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A repeat with the same key takes nothing of any limit; what isn't a repeat does. */
@KontorTest
class ReplayBeforeLimitsTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Jdbi jdbi;

  @Test
  void theOnlyReminderOfTheDayCanBeRepeated() {
    var anna = customers.newPerson();
    var marco = customers.memberId(anna, customers.newMember(anna, "collaborator"));
    var key = newKey();
    remind(anna, marco, key).then().statusCode(202);

    for (var i = 0; i < 3; i++) {
      isReplay(remind(anna, marco, key), 202);
    }

    remind(anna, marco, newKey()).then().statusCode(429);
    isReplay(remind(anna, marco, key), 202);
  }

  @Test
  void aRefusalUsesUpTheLimitAndFreesTheKey() {
    var anna = customers.newPerson();
    var nobody = UUID.randomUUID().toString();
    var key = newKey();

    for (var i = 0; i < 3; i++) {
      resend(anna, nobody, key).then().statusCode(404);
    }

    resend(anna, nobody, key).then().statusCode(429);
  }

  @Test
  void theSameReminderSentManyTimesAtOnceIsNeverTooMuch() {
    var anna = customers.newPerson();
    var marco = customers.memberId(anna, customers.newMember(anna, "collaborator"));
    var key = newKey();

    var answers = AtOnce.times(30, i -> remind(anna, marco, key));

    var first = answers.stream().filter(each -> each.statusCode() == 202 && !isReplay(each));
    assertThat(first).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 202)
        .allSatisfy(
            each ->
                each.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/idempotency-key-in-use")));
  }

  @Test
  void anInvitationIsSentAgainThreeTimesHoweverOftenEachIsRepeated() {
    var anna = customers.newPerson();
    var id = customers.invite(anna, Customers.newAddress(), "collaborator");
    for (var i = 0; i < 3; i++) {
      var key = newKey();
      resend(anna, id, key).then().statusCode(200);
      isReplay(resend(anna, id, key), 200);
      isReplay(resend(anna, id, key), 200);
    }

    resend(anna, id, newKey()).then().statusCode(429);
  }

  @Test
  void aRepeatedSupportCodeTakesNoTry() {
    var sam = operators.newOperator();
    var anna = customers.newPerson();
    var code = Api.json(anna.calls().post("/v1/me/support-code")).path("code").asText();
    var key = newKey();
    verify(sam, anna, code, key).then().statusCode(200);
    var limits = limits();

    isReplay(verify(sam, anna, code, key), 200);

    assertThat(limits()).isEqualTo(limits);
    verify(sam, anna, code, newKey()).then().statusCode(422);
    assertThat(limits()).isNotEqualTo(limits);
  }

  /** What is left of the tries of codes, of all accounts. */
  private String limits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select string_agg(id || encode(state, 'hex'), ',' order by id) from throttle
                    where id like 'code-account:%'""")
                .mapTo(String.class)
                .one());
  }

  private static Answer remind(Person person, String memberId, String key) {
    return person
        .calls()
        .header("Idempotency-Key", key)
        .post(
            "/v1/organisations/{id}/members/{memberId}/security-reminder",
            person.organisationId(),
            memberId);
  }

  private static Answer resend(Person person, String id, String key) {
    return person
        .calls()
        .header("Idempotency-Key", key)
        .post(
            "/v1/organisations/{id}/invitations/{invitation}/resend", person.organisationId(), id);
  }

  private static Answer verify(Person operator, Person user, String code, String key) {
    return operator
        .calls()
        .header("Idempotency-Key", key)
        .body(Map.of("email", user.email(), "code", code))
        .post("/v1/operator/support-codes/verify");
  }

  private static void isReplay(Answer answer, int status) {
    answer.then().statusCode(status).header("Idempotent-Replayed", equalTo("true"));
  }

  private static boolean isReplay(Answer answer) {
    return "true".equals(answer.header("Idempotent-Replayed"));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
