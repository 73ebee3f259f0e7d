package dev.kontor.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation requires a second factor of its users (TFA-8, TFA-9). */
@KontorTest
class PolicyResourceTest {
  private static final String POLICY = "/v1/organisations/{id}/security-policy";

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void nothingIsRequiredToBeginWith() {
    anna.calls()
        .get(POLICY, anna.organisationId())
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("twoFactorRequired", equalTo(false))
        .body("twoFactorRequiredFrom", nullValue())
        .body("members", equalTo(1))
        .body("protectedMembers", equalTo(0));
  }

  @Test
  void thePreviewAndTheListNameThoseWithoutASecondFactor() {
    Authenticator.enrolledBy(anna, time.now());
    var marco = customers.newMember(anna, "collaborator");
    var eva = customers.newMember(anna, "external");

    anna.calls()
        .get(POLICY + "/preview", anna.organisationId())
        .then()
        .statusCode(200)
        .body("items.email", contains(marco.email(), eva.email()));
    anna.calls()
        .get("/v1/organisations/{id}/members?twoFactor=missing", anna.organisationId())
        .then()
        .body("items.email", contains(marco.email(), eva.email()))
        .body("items.twoFactorEnabled", contains(false, false));
    anna.calls()
        .get("/v1/organisations/{id}/members", anna.organisationId())
        .then()
        .body("items.twoFactorEnabled", contains(true, false, false));
    problem(
        anna.calls().get("/v1/organisations/{id}/members?twoFactor=on", anna.organisationId()),
        422,
        "two-factor-filter-unknown");
    Authenticator.enrolledBy(marco, time.now());
    anna.calls()
        .get(POLICY, anna.organisationId())
        .then()
        .body("members", equalTo(3))
        .body("protectedMembers", equalTo(2));
  }

  @Test
  void switchedOnItBlocksFromTheNextRequestAndLiftsWithTheEnrolment() {
    Authenticator.enrolledBy(anna, time.now());
    var marco = customers.newMember(anna, "collaborator");
    require(Map.of("twoFactorRequired", true)).then().statusCode(200);

    marco
        .calls()
        .get("/v1/organisations/{id}", anna.organisationId())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/second-factor-required"))
        .body("enrolment", equalTo("/v1/me/two-factor"))
        .body("organisations", hasSize(1))
        .body("organisations[0].id", equalTo(anna.organisationId().toString()))
        .body("organisations[0].leave", nullValue());
    var app = Authenticator.enrolledBy(marco, time.now());
    marco.calls().get("/v1/organisations/{id}", anna.organisationId()).then().statusCode(200);
    problem(
        marco.calls().delete("/v1/me/two-factor/methods/{id}", app.methodId()),
        409,
        "last-second-factor");
    anna.calls()
        .get("/v1/organisations/{id}", anna.organisationId())
        .then()
        .body("twoFactorRequired", equalTo(true));
    mailbox.await(marco.email(), "requires two-factor");
  }

  @Test
  void whoLeavesOrWhoseOrganisationGivesUpIsFreeAgain() {
    Authenticator.enrolledBy(anna, time.now());
    var eva = customers.newMember(anna, "external");
    var marco = customers.newMember(anna, "collaborator");
    require(Map.of("twoFactorRequired", true)).then().statusCode(200);

    problem(eva.calls().get("/v1/me/activity"), 403, "second-factor-required");
    eva.calls().delete("/v1/me/organisations/{id}", anna.organisationId()).then().statusCode(204);
    eva.calls().get("/v1/me/activity").then().statusCode(200);
    problem(marco.calls().get("/v1/me/activity"), 403, "second-factor-required");
    require(Map.of("twoFactorRequired", false)).then().statusCode(200);
    marco.calls().get("/v1/me/activity").then().statusCode(200);
  }

  @Test
  void aDateIsAnnouncedAtOnceSevenDaysAndOneDayBefore() {
    var marco = customers.newMember(anna, "collaborator");
    var from = time.now().plus(Duration.ofDays(20));
    var body = new HashMap<String, Object>();
    body.put("twoFactorRequired", true);
    body.put("twoFactorRequiredFrom", from.toString());
    require(body).then().statusCode(200);

    awaitAnnouncements(marco, 1);
    marco.calls().get("/v1/me/activity").then().statusCode(200);
    time.passesWithItsWork("P14D");
    awaitAnnouncements(marco, 2);
    time.passesWithItsWork("P5DT1H");
    awaitAnnouncements(marco, 3);
    time.passesWithItsWork("P1D");
    problem(
        customers.signIn(marco.email()).calls().get("/v1/me/activity"),
        403,
        "second-factor-required");
    assertThat(announcements(marco)).isEqualTo(3);
  }

  @Test
  void aDateThatWasGivenUpIsNotAnnouncedAnyMore() {
    var marco = customers.newMember(anna, "collaborator");
    var from = time.now().plus(Duration.ofDays(10)).toString();
    require(Map.of("twoFactorRequired", true, "twoFactorRequiredFrom", from))
        .then()
        .statusCode(200);
    awaitAnnouncements(marco, 1);
    require(Map.of("twoFactorRequired", false)).then().statusCode(200);

    time.passesWithItsWork("P12D");

    assertThat(announcements(marco)).isEqualTo(1);
    customers.signIn(marco.email()).calls().get("/v1/me/activity").then().statusCode(200);
  }

  @Test
  void badDecisionsAreRefused() {
    problem(require(Map.of("twoFactorRequired", true)), 409, "own-second-factor-missing");
    var planned = time.now().plus(Duration.ofDays(3)).toString();
    require(Map.of("twoFactorRequired", true, "twoFactorRequiredFrom", planned))
        .then()
        .statusCode(200);
    var atOnce = new HashMap<String, Object>();
    atOnce.put("twoFactorRequiredFrom", null);
    problem(require(atOnce), 409, "own-second-factor-missing");
    require(Map.of("twoFactorRequired", false)).then().statusCode(200);
    problem(
        require(Map.of("twoFactorRequiredFrom", time.now().toString())),
        422,
        "date-without-requirement");
    for (var from :
        new java.time.Instant[] {
          time.now().minus(Duration.ofHours(1)), time.now().plus(Duration.ofDays(400))
        }) {
      problem(
          require(Map.of("twoFactorRequired", true, "twoFactorRequiredFrom", from.toString())),
          422,
          "date-out-of-range");
    }
    problem(
        anna.calls().body(Map.of("twoFactorRequired", false)).patch(POLICY, anna.organisationId()),
        428,
        "if-match-required");
    problem(
        anna.calls()
            .header("If-Match", "\"77\"")
            .body(Map.of("twoFactorRequired", false))
            .patch(POLICY, anna.organisationId()),
        412,
        "stale-version");
    time.passes(Duration.ofMinutes(6));
    problem(require(Map.of("twoFactorRequired", false)), 401, "fresh-authentication-required");
  }

  @Test
  void aMemberIsRemindedOncePerDayAndAllAtOnce() {
    Authenticator.enrolledBy(anna, time.now());
    var marco = customers.newMember(anna, "collaborator");
    var reminder = "/v1/organisations/{id}/members/{memberId}/security-reminder";
    var marcosId = customers.memberId(anna, marco);

    anna.calls().post(reminder, anna.organisationId(), marcosId).then().statusCode(202);
    anna.calls().post(reminder, anna.organisationId(), marcosId).then().statusCode(429);
    assertThat(Mailbox.text(mailbox.await(marco.email(), "protect your account")))
        .contains("Second factors: 0", "Recovery address: no", "Recovery phone: no");
    problem(
        anna.calls().post(reminder, anna.organisationId(), customers.memberId(anna, anna)),
        409,
        "member-protected");

    var eva = customers.newMember(anna, "external");
    anna.calls()
        .post("/v1/organisations/{id}/security-reminders", anna.organisationId())
        .then()
        .statusCode(202)
        .body("reminded", equalTo(1));
    anna.calls()
        .post("/v1/organisations/{id}/security-reminders", anna.organisationId())
        .then()
        .body("reminded", equalTo(0));
    mailbox.await(eva.email(), "protect your account");
    var evasId = customers.memberId(anna, eva);
    anna.calls().post(reminder, anna.organisationId(), evasId).then().statusCode(429);

    var lea = customers.newMember(anna, "administrator");
    time.passes(Duration.ofDays(1));
    var tomorrow = customers.signIn(lea.email());
    tomorrow.calls().post(reminder, anna.organisationId(), marcosId).then().statusCode(202);
  }

  @Test
  void ofManyWhoRemindOneMemberAtOnceOneDoes() {
    var marcosId = customers.memberId(anna, customers.newMember(anna, "collaborator"));
    var reminder = "/v1/organisations/{id}/members/{memberId}/security-reminder";

    var answers =
        AtOnce.times(20, i -> anna.calls().post(reminder, anna.organisationId(), marcosId));

    assertThat(answers.stream().filter(each -> each.statusCode() == 202)).hasSize(1);
  }

  @Test
  void ofManyWhoRemindAllAtOnceEachMemberIsToldOnce() {
    var members = 40;
    crowd.join(anna.organisationId(), "external", members);

    var answers =
        AtOnce.times(
            10,
            i ->
                anna.calls()
                    .post("/v1/organisations/{id}/security-reminders", anna.organisationId()));

    assertThat(answers).allSatisfy(each -> each.then().statusCode(202));
    assertThat(answers.stream().mapToInt(each -> each.path("reminded")).sum())
        .isEqualTo(members + 1);
  }

  private Answer require(Map<String, Object> body) {
    return anna.calls().header("If-Match", "*").body(body).patch(POLICY, anna.organisationId());
  }

  private void awaitAnnouncements(Person reader, long count) {
    Letters.awaitThat(count + " announcements", () -> announcements(reader) == count);
  }

  private long announcements(Person reader) {
    return mailbox.of(reader.email()).stream()
        .filter(mail -> Mailbox.text(mail).contains("will require a second factor"))
        .count();
  }

  private static void problem(Answer answer, int status, String slug) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
