package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.ApiTokens.Made;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of tokens when something becomes of their owners, from the next call on (INT-1). */
@KontorTest
class ApiTokenEndingsTest {
  private static final String MEMBERS = "/v1/organisations/{o}/members";
  private static final String MEMBER = MEMBERS + "/{m}";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closings closings;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private Person bea;
  private Made beas;

  @BeforeEach
  void beaHasAToken() {
    anna = customers.newPerson();
    bea = customers.newMember(anna, "administrator");
    beas = ApiTokens.personal(bea, "members:read", "members:write");
    isOpen(beas);
  }

  @Test
  void aSecuredAccountHasNone() {
    bea.calls().post("/v1/me/secure-account").then().statusCode(204);

    isGone(beas);
  }

  @Test
  void aBlockedAccountHasNoneEvenWhenItIsOpenAgain() {
    var operator = operators.newOperator();
    ApiTokenSteps.blocksAccount(operator, bea);
    isGone(beas);

    operator
        .calls()
        .delete("/v1/operator/users/{u}/block?scope=account", bea.id())
        .then()
        .statusCode(204);

    isGone(beas);
  }

  @Test
  void aClosedAccountHasNone() {
    bea.calls().delete("/v1/me").then().statusCode(204);

    isGone(beas);
  }

  @Test
  void aClosedOrganisationHasNone() {
    var own = ApiTokens.ofOrganisation(anna, "members:read");
    isOpen(own);

    closings.close(anna);

    isGone(own);
    Api.isRefused(reads(beas), 404, "not-found", null);
  }

  @Test
  void whoIsUnconfirmedOrNeedsANewPasswordCallsWithNone() {
    var annas = ApiTokens.personal(anna, "members:read");
    tables.run(
        "update user_account set confirmed_at = null, lapses_at = 'infinity' where id = ?",
        bea.id());
    isRefused(beas);

    tables.run("update user_account set new_password_required = true where id = ?", anna.id());
    isRefused(annas);
  }

  @Test
  void aDemotionCounts() {
    addsGroup(beas, "First").then().statusCode(201);

    changes(Map.of("role", "collaborator"));

    Api.isRefused(addsGroup(beas, "Second"), 403, "not-allowed", null);
  }

  @Test
  void aSuspendedMembershipCounts() {
    ApiTokenSteps.suspends(operators.newOperator(), bea, anna.organisationId());

    Api.isRefused(reads(beas), 403, "membership-suspended", null);
  }

  @Test
  void whoWasRemovedFindsNothing() {
    var limited = ApiTokens.asked("members:read");
    limited.put("organisationId", anna.organisationId());
    var only = ApiTokens.made(bea.calls().body(limited).post(ApiTokens.OWN));
    isOpen(only);

    anna.calls()
        .header("If-Match", "*")
        .delete(MEMBER, anna.organisationId(), customers.memberId(anna, bea))
        .then()
        .statusCode(204);

    Api.isRefused(reads(beas), 404, "not-found", null);
    Api.isRefused(reads(only), 404, "not-found", null);
  }

  @Test
  void whoMadeAnOrganisationsTokenMayLeave() {
    var own = ApiTokens.ofOrganisation(bea, "members:read");

    anna.calls()
        .header("If-Match", "*")
        .delete(MEMBER, anna.organisationId(), customers.memberId(anna, bea))
        .then()
        .statusCode(204);

    isOpen(own);
  }

  @Test
  void aSecondFactorThatTheOwnerLacksKeepsTheTokenOut() {
    var own = ApiTokens.ofOrganisation(bea, "members:read");
    Authenticator.enrolledBy(anna, time.now());
    Organisation.requireSecondFactor(anna);

    Api.isRefused(reads(beas), 403, "second-factor-required", null);
    reads(beas).then().body("organisations", nullValue());
    isOpen(own);

    Authenticator.enrolledBy(bea, time.now());

    isOpen(beas);
  }

  @Test
  void onlyTheProtectedMakeTokensWhereASecondFactorIsRequired() {
    Authenticator.enrolledBy(anna, time.now());
    Organisation.requireSecondFactor(anna);
    var asked = ApiTokens.asked("members:read");

    Api.isRefused(bea.calls().body(asked).post(ApiTokens.OWN), 403, "second-factor-required", null);
    Api.isRefused(
        bea.calls().body(asked).post(ApiTokens.OF_ORGANISATION, anna.organisationId()),
        403,
        "second-factor-required",
        null);
    Api.isRefused(
        bea.calls().body(Map.of()).post(ApiTokens.OWN + "/" + beas.id() + "/rotation"),
        403,
        "second-factor-required",
        null);

    isOpen(ApiTokens.personal(anna, "members:read"));
    isOpen(ApiTokens.ofOrganisation(anna, "members:read"));
  }

  private Answer reads(Made token) {
    return token.calls().get(MEMBERS, anna.organisationId());
  }

  private void isOpen(Made token) {
    reads(token).then().statusCode(200);
  }

  private void isRefused(Made token) {
    Api.isRefused(reads(token), 401, "unauthenticated-call", null);
  }

  private void isGone(Made token) {
    isRefused(token);
    assertThat(tables.count("api_token", "id = ?", token.id())).isZero();
  }

  private Answer addsGroup(Made token, String name) {
    return token
        .calls()
        .body(Map.of("name", name))
        .post("/v1/organisations/{o}/groups", anna.organisationId());
  }

  private void changes(Map<String, Object> rank) {
    anna.calls()
        .header("If-Match", "*")
        .body(rank)
        .patch(MEMBER, anna.organisationId(), customers.memberId(anna, bea))
        .then()
        .statusCode(200)
        .body("role", equalTo("collaborator"));
  }
}
