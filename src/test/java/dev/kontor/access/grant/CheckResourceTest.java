package dev.kontor.access.grant;

import static dev.kontor.support.Accesses.ask;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Authenticator;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACC-6: whether somebody may, of everything as it stands at this moment. */
@KontorTest
class CheckResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Jdbi jdbi;

  private Person anna;
  private Person carl;
  private String carlsId;
  private UUID drive;

  @BeforeEach
  void aMemberWithADrive() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    carlsId = customers.memberId(anna, carl);
    drive = shelf.add(anna, "drive");
    replace(anna, carlsId, matrix(on(drive, "use", "technical"))).statusCode(200);
  }

  @Test
  void aBatchIsAnsweredInItsOrder() {
    var unknown = UUID.randomUUID();
    var strangers = shelf.add(customers.somebody(), "drive");

    check(
            anna,
            Map.of(
                "checks",
                List.of(
                    question(carlsId, drive, "use"),
                    question(carlsId, drive, "statistics"),
                    question(carlsId, drive, "scanning"),
                    question(carlsId, unknown, "use"),
                    question(carlsId, strangers, "use"),
                    question(unknown.toString(), drive, "use"),
                    Map.of("userId", carl.id(), "productId", drive, "right", "technical"),
                    Map.of("productId", drive, "right", "statistics"))))
        .statusCode(200)
        .body(
            "results.reason",
            equalTo(
                List.of(
                    "granted",
                    "right_missing",
                    "right_unknown",
                    "product_unknown",
                    "product_unknown",
                    "member_unknown",
                    "granted",
                    "granted")))
        .body(
            "results.allowed",
            equalTo(List.of(true, false, false, false, false, false, true, true)));
  }

  @Test
  void aThousandAreAnsweredAtOnceAndNoMore() {
    var thousand = new ArrayList<>(Collections.nCopies(1000, question(carlsId, drive, "use")));
    check(anna, Map.of("checks", thousand)).statusCode(200).body("results", hasSize(1000));

    thousand.add(question(carlsId, drive, "use"));
    check(anna, Map.of("checks", thousand)).statusCode(422);
  }

  @Test
  void aQuestionIsOneOrAListAndNamesWhatItIsAbout() {
    refuses(Map.of());
    refuses(Map.of("productId", drive));
    refuses(Map.of("right", "use"));
    refuses(
        Map.of(
            "productId",
            drive,
            "right",
            "use",
            "checks",
            List.of(question(carlsId, drive, "use"))));
    check(anna, Map.of("productId", drive, "right", "use", "channel", "pigeon")).statusCode(422);
    check(anna, Map.of("checks", List.of())).statusCode(422);
  }

  private void refuses(Map<String, Object> question) {
    check(anna, question).statusCode(422).body("type", equalTo("/problems/check-incomplete"));
  }

  @Test
  void oneAsksAboutOneselfAndWhoManagesMembersAboutAll() {
    var dora = customers.newMember(anna, "external");

    assertThat(mayI(dora, anna.organisationId(), drive, "use")).isEqualTo("right_missing");
    assertThat(
            ask(
                carl,
                anna.organisationId(),
                Map.of("userId", carl.id(), "productId", drive, "right", "use")))
        .isEqualTo("granted");
    check(dora, question(carlsId, drive, "use")).statusCode(403);
    check(carl, question(customers.memberId(anna, dora), drive, "use")).statusCode(403);
    check(customers.somebody(), question(carlsId, drive, "use")).statusCode(404);
  }

  @Test
  void whatIsTakenAwayIsGoneAtOnce() {
    assertThat(ofCarl("technical", "manager")).isEqualTo("granted");
    replace(anna, carlsId, matrix(on(drive, "use")));
    assertThat(ofCarl("technical", "manager")).isEqualTo("right_missing");

    changeRole("administrator");
    assertThat(ofCarl("technical", "manager")).isEqualTo("granted");
    changeRole("external");
    assertThat(ofCarl("technical", "manager")).isEqualTo("right_missing");

    anna.calls()
        .header("If-Match", "*")
        .delete("/v1/organisations/{o}/members/{m}", anna.organisationId(), carlsId)
        .then()
        .statusCode(204);
    assertThat(ofCarl("use", "manager")).isEqualTo("member_unknown");
  }

  private void changeRole(String role) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch("/v1/organisations/{o}/members/{m}", anna.organisationId(), carlsId)
        .then()
        .statusCode(200);
  }

  @Test
  void aSuspendedMemberMayNothingOnTheChannelsThatAreNamed() {
    operators
        .newOperator()
        .calls()
        .body(
            Map.of(
                "scope",
                "membership",
                "organisationId",
                anna.organisationId(),
                "evidence",
                "Called back",
                "reason",
                "Phone stolen",
                "channels",
                List.of("mobile")))
        .put("/v1/operator/users/{id}/block", carl.id())
        .then()
        .statusCode(200);

    for (var channel : List.of("manager", "web", "mobile")) {
      assertThat(ofCarl("use", channel)).isEqualTo("membership_suspended");
    }
    assertThat(ofCarl("use", "protocol")).isEqualTo("granted");
  }

  @Test
  void aBlockedAccountMayNothing() {
    jdbi.useHandle(
        handle ->
            handle.execute("update user_account set blocked_at = now() where id = ?", carl.id()));

    assertThat(ofCarl("use", "protocol")).isEqualTo("account_blocked");
  }

  @Test
  void aRequiredSecondFactorClosesTheManagerAndTheWebUntilItIsEnrolled() {
    Authenticator.enrolledBy(anna, time.now());
    Organisation.requireSecondFactor(anna);

    assertThat(ofCarl("use", "manager")).isEqualTo("second_factor_required");
    assertThat(ofCarl("use", "web")).isEqualTo("second_factor_required");
    for (var channel : List.of("desktop", "mobile", "protocol")) {
      assertThat(ofCarl("use", channel)).isEqualTo("granted");
    }

    Authenticator.enrolledBy(carl, time.now());

    assertThat(ofCarl("use", "web")).isEqualTo("granted");
  }

  @Test
  void anEndedProductIsNobodysAnyMore() {
    jdbi.useHandle(
        handle -> handle.execute("update product set status = 'ended' where id = ?", drive));

    assertThat(ofCarl("use", "web")).isEqualTo("product_ended");
    assertThat(mayI(anna, anna.organisationId(), drive, "use")).isEqualTo("product_ended");
  }

  @Test
  void anExpiredProductIsUsedByNobodyWhateverElseIsInTheWay() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set status = 'expired', locked_at = now() where id = ?", drive));

    assertThat(ofCarl("use", "web")).isEqualTo("product_expired");
    assertThat(ofCarl("statistics", "web")).isEqualTo("product_expired");
    assertThat(mayI(anna, anna.organisationId(), drive, "use")).isEqualTo("product_expired");
    jdbi.useHandle(
        handle ->
            handle.execute("update user_account set blocked_at = now() where id = ?", carl.id()));
    assertThat(ofCarl("use", "web")).isEqualTo("account_blocked");
  }

  /** A key makes no answer of a moment one of a day. */
  @Test
  void aQuestionIsAnsweredAnewWhateverItsKey() {
    var question = question(carlsId, drive, "use");
    withKey(question, "access-checks").body("results[0].reason", equalTo("granted"));
    var grants = matrix(on(drive, "use"));
    withKey(grants, "members/" + carlsId + "/access/preview").body("removed", hasSize(1));

    replace(anna, carlsId, matrix()).statusCode(200);

    withKey(question, "access-checks").body("results[0].reason", equalTo("right_missing"));
    withKey(grants, "members/" + carlsId + "/access/preview").body("removed", hasSize(0));
  }

  private Expectations withKey(Map<String, Object> body, String question) {
    return anna.calls()
        .header("Idempotency-Key", "always-the-same")
        .body(body)
        .post("/v1/organisations/{organisation}/" + question, anna.organisationId())
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", nullValue());
  }

  private String ofCarl(String right, String channel) {
    return ask(
        anna,
        anna.organisationId(),
        Map.of("userId", carl.id(), "productId", drive, "right", right, "channel", channel));
  }

  private static Map<String, Object> question(String memberId, UUID product, String right) {
    return Map.of("memberId", memberId, "productId", product, "right", right);
  }

  private Expectations check(Person asker, Map<String, Object> body) {
    return asker
        .calls()
        .body(body)
        .post("/v1/organisations/{organisation}/access-checks", anna.organisationId())
        .then();
  }
}
