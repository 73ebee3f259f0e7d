package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Making, using, replacing and revoking API tokens (INT-1). */
@KontorTest
class ApiTokenResourceTest {
  private static final String MEMBERS = "/v1/organisations/{o}/members";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Operators operators;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void aTokenIsShownOnceAndStoredAsAHash() {
    var made = ApiTokens.personal(anna, "members:read");
    assertThat(made.token()).matches("kontor_pat_[0-9A-Za-z]{36}");
    anna.calls()
        .get(ApiTokens.OWN)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(made.id().toString()))
        .body("items[0].hint", equalTo(made.token().substring(0, 15)))
        .body("items[0].state", equalTo("active"))
        .body("items[0].lastUsedAt", nullValue());
    assertThat(tables.everything()).noneMatch(each -> each.contains(made.token().substring(11)));
    assertThat(Mailbox.text(mailbox.await(anna.email(), "API token was made")))
        .contains("“Script”");
  }

  @Test
  void aUsersTokenListsMembers() {
    var made = ApiTokens.personal(anna, "members:read");
    made.calls()
        .get(MEMBERS, anna.organisationId())
        .then()
        .statusCode(200)
        .body("items.email", containsInAnyOrder(anna.email()));
    anna.calls().get(ApiTokens.OWN).then().body("items[0].lastUsedAt", notNullValue());
  }

  @Test
  void anOrganisationsTokenListsMembers() {
    var made = ApiTokens.ofOrganisation(anna, "members:read");
    assertThat(made.token()).startsWith("kontor_org_");
    made.calls().get(MEMBERS, anna.organisationId()).then().statusCode(200);
    var other = customers.newPerson();
    Api.isRefused(made.calls().get(MEMBERS, other.organisationId()), 404, "not-found", null);
  }

  @Test
  void whatItWasNotMadeForIsRefusedByName() {
    var made = ApiTokens.personal(anna, "organisation:read");
    var answer = made.calls().get(MEMBERS, anna.organisationId());
    Api.isRefused(answer, 403, "scope-missing", null);
    answer
        .then()
        .body("scope", equalTo("members:read"))
        .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"members:read\"");
  }

  @Test
  void aRevokedOneIsNone() {
    var made = ApiTokens.personal(anna, "members:read");
    anna.calls().delete(ApiTokens.OWN + "/" + made.id()).then().statusCode(204);
    Api.isRefused(
        made.calls().get(MEMBERS, anna.organisationId()), 401, "unauthenticated-call", null);
    var own = ApiTokens.ofOrganisation(anna, "members:read");
    own.calls().delete(ApiTokens.OWN + "/current").then().statusCode(204);
    Api.isRefused(
        own.calls().get(MEMBERS, anna.organisationId()), 401, "unauthenticated-call", null);
  }

  @Test
  void itsSuccessorOverlapsAsLongAsIsAskedFor() {
    var old = ApiTokens.ofOrganisation(anna, "members:read");
    var path = ApiTokens.OF_ORGANISATION + "/" + old.id() + "/rotation";
    var successor =
        ApiTokens.made(
            anna.calls().body(Map.of("overlapHours", 2)).post(path, anna.organisationId()));
    time.passes(Duration.ofMinutes(119));
    old.calls().get(MEMBERS, anna.organisationId()).then().statusCode(200);
    successor.calls().get(MEMBERS, anna.organisationId()).then().statusCode(200);
    time.passes(Duration.ofMinutes(1));
    old.calls().get(MEMBERS, anna.organisationId()).then().statusCode(401);
    successor.calls().get(MEMBERS, anna.organisationId()).then().statusCode(200);
  }

  @Test
  void itTellsWhatItMay() {
    var made = ApiTokens.personal(anna, "account:read", "money:read");
    made.calls()
        .get(ApiTokens.OWN + "/current")
        .then()
        .statusCode(200)
        .body("token.id", equalTo(made.id().toString()))
        .body("organisations", hasSize(1))
        .body("organisations[0].id", equalTo(anna.organisationId().toString()))
        .body("organisations[0].scopes", equalTo(List.of("money:read")));
    Api.isRefused(
        anna.calls().get(ApiTokens.OWN + "/current"), 404, "api-token-not-presented", null);
  }

  @Test
  void whatItDoesStandsUnderItsName() {
    var made = ApiTokens.ofOrganisation(anna, "members:write", "security:read");
    made.calls()
        .body(Map.of("name", "Made by a script"))
        .post("/v1/organisations/{o}/groups", anna.organisationId())
        .then()
        .statusCode(201);
    made.calls()
        .queryParam("kind", "group.added")
        .get("/v1/organisations/{o}/activity", anna.organisationId())
        .then()
        .statusCode(200)
        .body("items[0].actor.kind", equalTo("api_token"))
        .body("items[0].actor.name", equalTo("Script"))
        .body("items[0].actor.id", equalTo(anna.organisationId().toString()))
        .body("items[0].actor.apiTokenId", equalTo(made.id().toString()));
  }

  @Test
  void whatNeedsAPersonSaysSo() {
    var made = ApiTokens.personal(anna, "security:write");
    Api.isRefused(
        made.calls()
            .header("If-Match", "*")
            .body(Map.of("twoFactorRequired", true))
            .patch("/v1/organisations/{o}/security-policy", anna.organisationId()),
        403,
        "person-needed",
        null);
    Api.isRefused(made.calls().get("/v1/operator/users"), 403, "api-token-not-accepted", null);
    Api.isRefused(made.calls().get("/v1/me/sessions"), 403, "api-token-not-accepted", null);
  }

  /**
   * What ends by itself takes nobody's room, so that tokens can be replaced however many there are.
   */
  @Test
  void onlyLastingOnesCount() {
    var made = ApiTokens.personal(anna, "members:read");
    tables.run(
        """
        insert into api_token (id, family_id, user_id, name, token_hash, hint, scopes,
          address_ranges, created_at, created_by, expires_at)
        select gen_random_uuid(), gen_random_uuid(), t.user_id, 'Script', uuid_send(gen_random_uuid()),
          t.hint, t.scopes, t.address_ranges, t.created_at, t.created_by, t.expires_at
        from api_token t, generate_series(1, 24) where t.id = ?""",
        made.id());
    var another = ApiTokens.asked("members:read");
    Api.isRefused(anna.calls().body(another).post(ApiTokens.OWN), 409, "too-many-api-tokens", null);

    ApiTokenSteps.replaced(anna, made, 24);
    Api.isRefused(anna.calls().body(another).post(ApiTokens.OWN), 409, "too-many-api-tokens", null);

    tables.run(
        """
        update api_token set expires_at = created_at + interval '1 microsecond'
        where id = (select id from api_token where user_id = ? and succeeded_by is null limit 1)""",
        anna.id());
    ApiTokens.made(anna.calls().body(another).post(ApiTokens.OWN));
  }

  @Test
  void whoeverFindsItRevokesItFromAnywhere() {
    var asked = ApiTokens.asked("members:read");
    asked.put("addressRanges", List.of("198.51.100.0/24"));
    var made = ApiTokens.made(anna.calls().body(asked).post(ApiTokens.OWN));
    Api.isRefused(
        made.calls().get(MEMBERS, anna.organisationId()), 403, "network-not-allowed", null);
    Api.isRefused(made.calls().get(ApiTokens.OWN + "/current"), 403, "network-not-allowed", null);

    made.calls().delete(ApiTokens.OWN + "/current").then().statusCode(204);

    assertThat(tables.count("api_token", "id = ?", made.id())).isZero();
    assertThat(Mailbox.text(mailbox.await(anna.email(), "token revoked itself")))
        .contains("“Script”");
  }

  @Test
  void oneOfOneOrganisationTellsNothingOfOthers() {
    var bea = customers.newPerson();
    customers.invite(anna, bea.email(), "administrator");
    String invitation = bea.calls().get("/v1/me/invitations").then().extract().path("items[0].id");
    bea.calls().post("/v1/me/invitations/{id}/accept", invitation).then().statusCode(200);
    var asked = ApiTokens.asked("members:read");
    asked.put("organisationId", bea.organisationId().toString());
    var made = ApiTokens.made(bea.calls().body(asked).post(ApiTokens.OWN));
    made.calls().get(MEMBERS, bea.organisationId()).then().statusCode(200);
    ApiTokenSteps.suspends(operators.newOperator(), bea, anna.organisationId());

    Api.isRefused(made.calls().get(MEMBERS, anna.organisationId()), 404, "not-found", null);
  }

  @Test
  void aQuestionAboutOthersNeedsToReadMembersOnly() {
    var checks = "/v1/organisations/{o}/access-checks";
    var question =
        Map.of(
            "userId", customers.newMember(anna, "collaborator").id().toString(),
            "productId", anna.organisationId().toString(),
            "right", "use");
    var without = ApiTokens.ofOrganisation(anna, "products:read");
    var answer = without.calls().body(question).post(checks, anna.organisationId());
    Api.isRefused(answer, 403, "scope-missing", null);
    answer.then().body("scope", equalTo("members:read"));

    ApiTokens.ofOrganisation(anna, "products:read", "members:read")
        .calls()
        .body(question)
        .post(checks, anna.organisationId())
        .then()
        .statusCode(200);
  }
}
