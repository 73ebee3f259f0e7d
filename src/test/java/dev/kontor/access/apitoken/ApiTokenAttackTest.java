package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.Call;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wire;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INT-1: what isn't a token in its place opens nothing. */
@KontorTest
class ApiTokenAttackTest {
  private static final String BEARER = "Bearer ";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person anna;
  private ApiTokens.Made token;
  private String members;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
    token = ApiTokens.personal(anna, "members:read", "members:write", "security:write");
    members = "/v1/organisations/" + anna.organisationId() + "/members";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?access_token=%s",
        "?token=%s",
        "?limit=5&q=%s",
        "?%s",
        "/%s",
        ";token=%s",
        "?Authorization=Bearer%%20%s"
      })
  void anAddressThatHoldsOneIsRefusedWithoutRepeatingIt(String where) {
    for (var each :
        List.of(
            token.token(), token.token().replace("_", "%5F"), ApiTokenText.next("kontor_org_"))) {
      for (var bearer : List.of(token.token(), anna.accessToken(), "")) {
        var answer = to(members + where.formatted(each), bearer);
        assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asText())
            .isEqualTo("/problems/credential-in-address");
        assertThat(answer.asString() + answer.headers()).doesNotContain(each.substring(20));
      }
    }
  }

  /** Also where there is nothing, or another kind of answer. */
  @ParameterizedTest
  @ValueSource(strings = {"/nothing/", "/", "/v1/catalogue?x=", "/q/swagger-ui/?x=", "/problems/"})
  void whateverTheAddressIs(String path) {
    var answer = to(path + token.token(), "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/credential-in-address");
    assertThat(answer.asString()).doesNotContain(token.token().substring(20));
  }

  private static Answer to(String target, String bearer) {
    var call = new Wire.Request("GET", target);
    return (bearer.isEmpty() ? call : call.bearer(bearer)).send();
  }

  @Test
  void neitherFormsNorCookiesNorOtherHeadersCarryOne() {
    var calls =
        List.<Call>of(
            Api.request().header("Cookie", "access_token=" + token.token()),
            Api.request().header("X-Api-Key", token.token()),
            Api.request().header("Proxy-Authorization", BEARER + token.token()),
            Api.request().header("Authorization", token.token()),
            Api.request().header("Authorization", "Token " + token.token()),
            Api.request().header("Authorization", "Basic " + basic(":" + token.token())),
            Api.request().header("Authorization", "Basic " + basic(token.token() + ":")),
            Api.request().header("Authorization", BEARER + basic(token.token())));
    for (var call : calls) {
      Api.isRefused(call.get(members), 401, "unauthenticated-call", null);
    }
    var form =
        new Wire.Request("POST", "/v1/organisations/" + anna.organisationId() + "/groups")
            .body("application/x-www-form-urlencoded", "access_token=" + token.token())
            .send();
    assertThat(form.statusCode()).isIn(401, 415);
  }

  private static String basic(String text) {
    return java.util.Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void theSchemeIsWrittenAsOneLikesTheTokenIsNot() {
    for (var scheme : List.of("bearer ", "BEARER ", "Bearer   ")) {
      Api.request()
          .header("Authorization", scheme + token.token())
          .get(members)
          .then()
          .statusCode(200);
    }
    for (var other :
        List.of(
            token.token().toUpperCase(Locale.ROOT),
            token.token().toLowerCase(Locale.ROOT),
            "KONTOR_PAT_" + token.token().substring(11),
            token.token() + "0",
            token.token() + "," + token.token(),
            token.token().replace("pat", "org"),
            "kontor_pat_",
            "kontor_pat_" + "0".repeat(3000))) {
      Api.isRefused(
          Api.request().header("Authorization", BEARER + other).get(members),
          401,
          "unauthenticated-call",
          null);
    }
  }

  /** What a slip or a guess writes costs the database nothing. */
  @Test
  void aWrongCheckIsRefusedWithoutAskingTheDatabase() {
    var wrong = token.token().substring(0, 46) + (token.token().endsWith("0") ? "1" : "0");
    var good = ApiTokenText.next("kontor_pat_");
    assertThat(statements(BEARER + wrong)).isZero();
    assertThat(statements(BEARER + good)).isEqualTo(1);
  }

  private int statements(String authorization) {
    var count = Integer.MAX_VALUE;
    for (var i = 0; i < 5; i++) {
      var seen = new AtomicInteger();
      var before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
      jdbi.setSqlLogger(
          new org.jdbi.v3.core.statement.SqlLogger() {
            @Override
            public void logBeforeExecution(org.jdbi.v3.core.statement.StatementContext context) {
              seen.incrementAndGet();
            }
          });
      try {
        var answer = Api.request().header("Authorization", authorization).get(members);
        assertThat(answer.statusCode()).isEqualTo(401);
      } finally {
        jdbi.setSqlLogger(before);
      }
      count = Math.min(count, seen.get());
    }
    return count;
  }

  @Test
  void aHugeHeaderIsRefused() {
    var answer =
        new Wire.Request("GET", members).bearer("kontor_pat_" + "A".repeat(100_000)).send();
    assertThat(answer.statusCode()).isEqualTo(431);
  }

  @Test
  void ofItsNetworksOnly() {
    var asked = ApiTokens.asked("members:read");
    asked.put("addressRanges", List.of("203.0.113.0/24", "2001:db8::/32", "198.51.100.7"));
    var bound = ApiTokens.made(anna.calls().body(asked).post(ApiTokens.OWN));
    for (var inside :
        List.of(
            "203.0.113.9",
            "::ffff:203.0.113.9",
            "203.0.113.9:4711",
            "[2001:db8::1]:443",
            "2001:DB8:0:1::9",
            "198.51.100.7",
            "9.9.9.9, 203.0.113.9")) {
      from(bound, inside).then().statusCode(200);
    }
    for (var outside :
        List.of(
            "203.0.114.9",
            "198.51.100.8",
            "2001:db9::1",
            "127.0.0.1",
            "::1",
            "unknown",
            "203.0.113.9, 9.9.9.9",
            "")) {
      Api.isRefused(from(bound, outside), 403, "network-not-allowed", null);
    }
    Api.isRefused(bound.calls().get(members), 403, "network-not-allowed", null);
  }

  private Answer from(ApiTokens.Made bound, String forwarded) {
    return bound.calls().header("X-Forwarded-For", forwarded).get(members);
  }

  @Test
  void foreignOnesAreNotFound() {
    var other = customers.newPerson();
    var theirs = ApiTokens.ofOrganisation(other, "members:read");
    var path = "/v1/organisations/" + anna.organisationId() + "/api-tokens/";
    for (var id : List.of(theirs.id(), token.id(), UUID.randomUUID())) {
      Api.isRefused(anna.calls().get(path + id), 404, "not-found", null);
      Api.isRefused(anna.calls().delete(path + id), 404, "not-found", null);
      Api.isRefused(
          anna.calls().body(Map.of()).post(path + id + "/rotation"), 404, "not-found", null);
    }
    Api.isRefused(anna.calls().delete(ApiTokens.OWN + "/" + theirs.id()), 404, "not-found", null);
    Api.isRefused(other.calls().get(ApiTokens.OWN + "/" + token.id()), 404, "not-found", null);
    var limited = ApiTokens.asked("members:read");
    limited.put("organisationId", other.organisationId());
    Api.isRefused(anna.calls().body(limited).post(ApiTokens.OWN), 404, "not-found", null);
    theirs
        .calls()
        .get("/v1/organisations/" + other.organisationId() + "/members")
        .then()
        .statusCode(200);
  }

  @Test
  void tokensMakeNone() {
    var path = "/v1/organisations/" + anna.organisationId() + "/api-tokens";
    var own = ApiTokens.ofOrganisation(anna, "security:write", "security:read");
    for (var script : List.of(token, own)) {
      var asked = ApiTokens.asked("members:read");
      Api.isRefused(script.calls().body(asked).post(ApiTokens.OWN), 403, "person-needed", null);
      Api.isRefused(script.calls().body(asked).post(path), 403, "person-needed", null);
      Api.isRefused(
          script.calls().body(Map.of()).post(path + "/" + own.id() + "/rotation"),
          403,
          "person-needed",
          null);
    }
  }

  @Test
  void badScopesRangesAndEndsAreRefusedByName() {
    refused("scopes", List.of(), "validation-failed", 422);
    refused("scopes", List.of("everything"), "scope-unknown", 422);
    refused("scopes", Collections.nCopies(21, "members:read"), "validation-failed", 422);
    refused("addressRanges", List.of("*"), "address-range-invalid", 422);
    refused("addressRanges", List.of("0.0.0.0/0"), "address-range-too-wide", 422);
    refused("addressRanges", Collections.nCopies(21, "10.0.0.1"), "validation-failed", 422);
    refused("expiresAt", time.now().toString(), "expiry-invalid", 422);
    refused("expiresAt", time.now().minusSeconds(1).toString(), "expiry-invalid", 422);
    refused("expiresAt", time.now().plus(Duration.ofDays(367)).toString(), "expiry-invalid", 422);
    var twice = ApiTokens.asked("members:read", "members:read");
    anna.calls().body(twice).post(ApiTokens.OWN).then().statusCode(201);
  }

  private void refused(String member, Object value, String problem, int status) {
    var asked = ApiTokens.asked("members:read");
    asked.put(member, value);
    var answer = anna.calls().body(asked).post(ApiTokens.OWN);
    answer.then().statusCode(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
  }

  /** The hint leaves 26 of 30 random letters to be guessed, and nothing of the check. */
  @Test
  void whatIsShownLaterIsNoHelp() {
    var shown = anna.calls().get(ApiTokens.OWN + "/" + token.id()).asString();
    var secret = token.token().substring("kontor_pat_".length());
    var parts = new ArrayList<String>();
    for (var i = 0; i + 5 <= secret.length(); i++) {
      parts.add(secret.substring(i, i + 5));
    }
    assertThat(parts).noneMatch(shown::contains);
  }
}
