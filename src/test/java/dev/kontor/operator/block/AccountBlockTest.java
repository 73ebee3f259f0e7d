package dev.kontor.operator.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blocked accounts. */
@KontorTest
class AccountBlockTest {
  private static final int ROUNDS = 5;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person sam;
  private Person anna;

  @BeforeEach
  void annaIsSignedIn() {
    sam = operators.newOperator();
    anna = customers.newPerson();
  }

  @Test
  void aBlockedAccountHasNoSessionsAndNobodySignsIn() {
    block(sam, anna).then().statusCode(200).body("channels.size()", equalTo(0));

    anna.calls().get("/v1/me").then().statusCode(401);
    Api.request()
        .body(Map.of("refreshToken", anna.refreshToken()))
        .post("/v1/auth/refresh")
        .then()
        .statusCode(401);
    Challenged.signIn(anna.email())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/account-blocked"));
    Api.request()
        .body(Map.of("email", anna.email(), "password", "six wrong kettles sing"))
        .post("/v1/auth/sign-in")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/sign-in-failed"));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "account is blocked")))
        .contains("Reason: Asked by telephone")
        .contains("Done by: our support");

    lift(anna).then().statusCode(204);

    anna.calls().get("/v1/me").then().statusCode(401);
    var again = customers.signIn(anna.email());
    mailbox.await(anna.email(), "open again");
    again
        .calls()
        .get("/v1/me/activity?kind=account")
        .then()
        .body("items[0].kind", equalTo("account.unblocked"))
        .body("items[1].kind", equalTo("account.blocked"));
  }

  @Test
  void aChallengeThatWasWonBeforeIsWorthNothing() {
    var app = Authenticator.enrolledBy(anna, time.now());
    var challenge = Challenged.signingIn(anna.email());

    block(sam, anna).then().statusCode(200);

    challenge
        .byRecoveryCode(app.recoveryCodes().get(0))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/challenge-unknown"));
  }

  @Test
  void onlyTheUserMayAskForIt() {
    var bea = customers.newMember(anna, "administrator");
    ask(anna, Operators.verify(sam, bea))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/verification-invalid"));
    ask(anna, Operators.verify(sam, anna)).then().statusCode(200);
  }

  @Test
  void whoSignsInAtTheSameMomentIsKeptOutToo() {
    for (var round = 0; round < ROUNDS; round++) {
      var opened =
          AtOnce.<Answer>all(
              List.of(() -> Challenged.signIn(anna.email()), () -> block(sam, anna)));

      assertThat(opened.get(0).statusCode()).isIn(200, 403);
      if (opened.get(0).statusCode() == 200) {
        Api.request()
            .header("Authorization", "Bearer " + opened.get(0).path("accessToken"))
            .get("/v1/me")
            .then()
            .statusCode(401);
      }
      lift(anna).then().statusCode(204);
    }
  }

  @Test
  void ofTwoOperatorsWhoBlockEachOtherAtOnceOneStays() {
    var kim = operators.newOperator();
    var statuses =
        AtOnce.<Integer>all(
            List.of(() -> block(sam, kim).statusCode(), () -> block(kim, sam).statusCode()));

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).isSubsetOf(200, 401, 404);
  }

  /** Invariant 1: whatever comes first, a demotion never leaves a blocked one alone. */
  @Test
  void blockingAndDemotingAtOnceLeaveARepresentative() {
    var bea = customers.newMember(anna, "legal_representative");
    var annaId = customers.memberId(anna, anna);
    var path = "/v1/organisations/" + anna.organisationId() + "/members/" + annaId;
    for (var round = 0; round < ROUNDS; round++) {
      var answers =
          AtOnce.<Integer>all(
              List.of(() -> suspend(bea).statusCode(), () -> demote(path).statusCode()));

      assertThat(answers.get(0)).isEqualTo(200);
      assertThat(answers.get(1)).isIn(200, 409);
      if (answers.get(1) == 200) {
        // She came first; the suspension is never refused for the last representative's sake.
        lift(bea, anna).then().statusCode(204);
        bea.calls()
            .header("If-Match", "*")
            .body(Map.of("role", "legal_representative"))
            .patch(path)
            .then()
            .statusCode(200);
      } else {
        demote(path).then().statusCode(409);
        lift(bea, anna).then().statusCode(204);
      }
    }
  }

  private Answer demote(String path) {
    return anna.calls().header("If-Match", "*").body(Map.of("role", "administrator")).patch(path);
  }

  private Answer suspend(Person user) {
    var request =
        Map.of(
            "scope", "membership",
            "organisationId", anna.organisationId().toString(),
            "reason", "Asked by telephone",
            "evidence", "Called back");
    return sam.calls().body(request).put(path(user));
  }

  private static Answer block(Person operator, Person user) {
    return operator
        .calls()
        .body(Map.of("scope", "account", "reason", "Asked by telephone", "evidence", "Called back"))
        .put(path(user));
  }

  private Answer ask(Person user, String verificationId) {
    return sam.calls()
        .body(Map.of("scope", "account", "reason", "Theft", "verificationId", verificationId))
        .put(path(user));
  }

  private Answer lift(Person user) {
    return sam.calls().delete(path(user) + "?scope=account");
  }

  private Answer lift(Person user, Person in) {
    return sam.calls()
        .delete(path(user) + "?scope=membership&organisationId=" + in.organisationId());
  }

  private static String path(Person user) {
    return "/v1/operator/users/" + user.id() + "/block";
  }
}
