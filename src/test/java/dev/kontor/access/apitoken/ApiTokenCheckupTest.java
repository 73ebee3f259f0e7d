package dev.kontor.access.apitoken;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.support.ApiTokens;
import dev.kontor.support.ApiTokens.Made;
import dev.kontor.support.Closing;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The security check-up names API tokens that somebody should look at (INT-1, USR-13). */
@KontorTest
class ApiTokenCheckupTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void ownTokensThatNobodyUsesAreNamed() {
    var made = ApiTokens.personal(anna, "members:read");
    shifted(made, "created_at", Duration.ofDays(-179));
    checkup(anna).body("items.kind", not(hasItem("unused_api_tokens")));

    time.passes(Duration.ofDays(1));
    anna = customers.signIn(anna.email()).in(anna.organisationId());

    checkup(anna)
        .body("items[kind=unused_api_tokens].action", contains("/v1/me/api-tokens"))
        .body("items[kind=unused_api_tokens][0].severity", containsString("low"))
        .body("items[kind=unused_api_tokens][0].detail", containsString(": 1."));
    made.calls().get("/v1/organisations/{o}/members", anna.organisationId()).then().statusCode(200);
    checkup(anna).body("items.kind", not(hasItem("unused_api_tokens")));
  }

  @Test
  void ownTokensThatEndSoonAreNamedUntilTheyAreReplaced() {
    var made = ApiTokens.personal(anna, "members:read");
    shifted(made, "expires_at", Duration.ofDays(14).plusMinutes(10));
    checkup(anna).body("items.kind", not(hasItem("expiring_api_tokens")));
    shifted(made, "expires_at", Duration.ofDays(14));
    checkup(anna)
        .body("items[kind=expiring_api_tokens].action", contains("/v1/me/api-tokens"))
        .body("items[kind=expiring_api_tokens][0].detail", containsString(": 1."));

    ApiTokenSteps.replaced(anna, made, 168);

    checkup(anna).body("items.kind", not(hasItem("expiring_api_tokens")));
  }

  @Test
  void expiredOnesAreNamedNoMore() {
    var made = ApiTokens.personal(anna, "members:read");
    shifted(made, "created_at", Duration.ofDays(-300));
    shifted(made, "expires_at", Duration.ZERO);

    checkup(anna)
        .body("items.kind", not(hasItem("expiring_api_tokens")))
        .body("items.kind", not(hasItem("unused_api_tokens")));
  }

  @Test
  void organisationsOwnAreNamedToWhoRunsThem() {
    var bea = customers.newMember(anna, "administrator");
    var carl = customers.newMember(anna, "collaborator");
    var unused = ApiTokens.ofOrganisation(anna, "members:read");
    shifted(unused, "created_at", Duration.ofDays(-180));
    var expiring = ApiTokens.ofOrganisation(anna, "members:read");
    shifted(expiring, "expires_at", Duration.ofDays(3));
    var path = "/v1/organisations/" + anna.organisationId() + "/api-tokens";

    checkup(bea)
        .body("items[kind=unused_organisation_api_tokens].action", contains(path))
        .body(
            "items[kind=unused_organisation_api_tokens][0].detail",
            containsString(Closing.name(anna) + " unused"))
        .body("items[kind=expiring_organisation_api_tokens].action", contains(path));
    checkup(carl).body("items.kind", not(hasItem("unused_organisation_api_tokens")));

    ApiTokenSteps.suspends(operators.newOperator(), bea, anna.organisationId());

    checkup(bea)
        .body("items.kind", not(hasItem("unused_organisation_api_tokens")))
        .body("items.kind", not(hasItem("expiring_organisation_api_tokens")));
  }

  @Test
  void eachOrganisationIsNamed() {
    var dora = customers.newPerson();
    customers.invite(dora, anna.email(), "administrator");
    var invitation = anna.calls().get("/v1/me/invitations").jsonPath().getString("items[0].id");
    anna.calls().body(Map.of()).post("/v1/me/invitations/{id}/accept", invitation);
    for (var each : new Person[] {anna, dora}) {
      shifted(ApiTokens.ofOrganisation(each, "members:read"), "expires_at", Duration.ofDays(2));
    }

    checkup(anna)
        .body("items[kind=expiring_organisation_api_tokens]", hasSize(2))
        .body(
            "items[kind=expiring_organisation_api_tokens].action",
            containsInAnyOrder(
                "/v1/organisations/" + anna.organisationId() + "/api-tokens",
                "/v1/organisations/" + dora.organisationId() + "/api-tokens"));
  }

  private void shifted(Made token, String column, Duration fromNow) {
    tables.run(
        "update api_token set created_at = created_at - interval '60 days' where id = ?",
        token.id());
    tables.run(
        "update api_token set " + column + " = cast(? as timestamptz) where id = ?",
        time.now().plus(fromNow).toString(),
        token.id());
  }

  private static Expectations checkup(Person person) {
    return person.calls().get("/v1/me/security-checkup").then().statusCode(200);
  }
}
