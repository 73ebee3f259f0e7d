package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.ApiTokens;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INT-1: what races around API tokens has one outcome. */
@KontorTest
class ApiTokenConcurrencyTest {
  private static final int THREADS = 64;
  private static final String MEMBERS = "/v1/organisations/{o}/members";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  /** When a call began, and how it was answered. */
  private record Called(long start, int status) {}

  @Test
  void noCallThatBeginsAfterTheRevocationPasses() {
    var token = ApiTokens.ofOrganisation(anna, "members:read");
    var revokedAt = new AtomicLong(Long.MAX_VALUE);
    var called = Collections.synchronizedList(new ArrayList<Called>());
    AtOnce.times(
        THREADS,
        number -> {
          if (number == 0) {
            anna.calls()
                .delete(ApiTokens.OF_ORGANISATION + "/" + token.id(), anna.organisationId())
                .then()
                .statusCode(204);
            revokedAt.set(System.nanoTime());
            return 204;
          }
          for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            var status = token.calls().get(MEMBERS, anna.organisationId()).statusCode();
            called.add(new Called(start, status));
          }
          return 0;
        });
    called.add(
        new Called(
            System.nanoTime(), token.calls().get(MEMBERS, anna.organisationId()).statusCode()));
    assertThat(called).extracting(Called::status).containsOnly(200, 401);
    assertThat(called.stream().filter(each -> each.start() > revokedAt.get()))
        .isNotEmpty()
        .allMatch(each -> each.status() == 401);
  }

  @Test
  void aPersonHas25AtTheMost() {
    var answers =
        AtOnce.times(
            THREADS,
            number -> anna.calls().body(ApiTokens.asked("members:read")).post(ApiTokens.OWN));
    assertThat(count(answers, 201)).isEqualTo(25);
    assertThat(count(answers, 409)).isEqualTo(THREADS - 25);
    assertThat(tables.count("api_token", "user_id = ?", anna.id())).isEqualTo(25);
  }

  @Test
  void anOrganisationHas100AtTheMost() {
    var first = ApiTokens.ofOrganisation(anna, "members:read");
    tables.run(
        """
        insert into api_token (id, family_id, organisation_id, name, token_hash, hint, scopes,
          address_ranges, created_at, created_by, expires_at)
        select gen_random_uuid(), t.family_id, t.organisation_id, t.name,
          sha256(gen_random_uuid()::text::bytea), t.hint, t.scopes, t.address_ranges, t.created_at,
          t.created_by, t.expires_at
        from api_token t, generate_series(1, 69) where t.id = ?""",
        first.id());
    var answers =
        AtOnce.times(
            THREADS,
            number ->
                anna.calls()
                    .body(ApiTokens.asked("members:read"))
                    .post(ApiTokens.OF_ORGANISATION, anna.organisationId()));
    assertThat(count(answers, 201)).isEqualTo(30);
    assertThat(count(answers, 409)).isEqualTo(THREADS - 30);
    assertThat(tables.count("api_token", "organisation_id = ?", anna.organisationId()))
        .isEqualTo(100);
  }

  @Test
  void oneOfManyRotationsMakesTheSuccessor() {
    for (var token : List.of(own(), ApiTokens.ofOrganisation(anna, "members:read"))) {
      var path =
          (token.token().startsWith("kontor_pat_")
                  ? ApiTokens.OWN
                  : "/v1/organisations/" + anna.organisationId() + "/api-tokens")
              + "/"
              + token.id()
              + "/rotation";
      var answers = AtOnce.times(16, number -> anna.calls().body(Map.of()).post(path));
      assertThat(count(answers, 201)).isEqualTo(1);
      assertThat(count(answers, 409)).isEqualTo(15);
      assertThat(tables.count("api_token", "family_id = ?", token.id())).isEqualTo(2);
    }
  }

  private ApiTokens.Made own() {
    return ApiTokens.personal(anna, "members:read");
  }

  /** Whoever comes first: nothing is made of a token that was revoked. */
  @Test
  void aRevokedOneHasNoSuccessorUnlessItWasMadeBefore() {
    for (var round = 0; round < 5; round++) {
      var token = own();
      var path = ApiTokens.OWN + "/" + token.id();
      var answers =
          AtOnce.<Answer>all(
              List.of(
                  () -> anna.calls().delete(path),
                  () -> anna.calls().body(Map.of()).post(path + "/rotation")));
      assertThat(answers.get(0).statusCode()).isEqualTo(204);
      assertThat(answers.get(1).statusCode()).isIn(201, 404);
      assertThat(tables.count("api_token", "user_id = ?", anna.id()))
          .isEqualTo(answers.get(1).statusCode() == 201 ? 1 : 0);
      tables.run("delete from api_token where user_id = ?", anna.id());
    }
  }

  @Test
  void ofManyUsesOneIsNotedAMinute() {
    var token = own();
    tables.run("create sequence noted_uses");
    tables.run(
        """
        create function note_use() returns trigger language plpgsql as
        $$ begin perform nextval('noted_uses'); return new; end $$""");
    tables.run(
        "create trigger tr_noted_uses after update on api_token for each row when (new.id = '%s')"
                .formatted(token.id())
            + " execute function note_use()");
    try {
      useAtOnce(token);
      assertThat(noted()).isEqualTo(1);
      useAtOnce(token);
      time.passes(Duration.ofSeconds(40));
      useAtOnce(token);
      assertThat(noted()).isEqualTo(1);
      time.passes(Duration.ofSeconds(20));
      useAtOnce(token);
      assertThat(noted()).isEqualTo(2);
    } finally {
      tables.run("drop trigger tr_noted_uses on api_token");
      tables.run("drop function note_use()");
      tables.run("drop sequence noted_uses");
    }
  }

  private void useAtOnce(ApiTokens.Made token) {
    var answers = AtOnce.times(50, number -> token.calls().get(MEMBERS, anna.organisationId()));
    assertThat(count(answers, 200)).isEqualTo(50);
  }

  private long noted() {
    return tables
        .one("select case when is_called then last_value else 0 end from noted_uses", Long.class)
        .orElseThrow();
  }

  /** Who is demoted at this moment leaves no token that may more than they. */
  @Test
  void aDemotedOnesTokenMayWhatIsLeft() {
    for (var round = 0; round < 5; round++) {
      var bea = customers.newMember(anna, "administrator").in(anna.organisationId());
      var member = customers.memberId(anna, bea);
      var calls = new ArrayList<Callable<Answer>>();
      calls.add(
          () -> {
            var answer =
                anna.calls()
                    .header("If-Match", "*")
                    .body(Map.of("role", "collaborator"))
                    .patch(MEMBERS + "/" + member, anna.organisationId());
            return answer;
          });
      calls.add(() -> bea.calls().body(ApiTokens.asked("security:read")).post(ApiTokens.OWN));
      calls.add(
          () ->
              bea.calls()
                  .body(ApiTokens.asked("security:read"))
                  .post(ApiTokens.OF_ORGANISATION, anna.organisationId()));
      var answers = AtOnce.all(calls);
      assertThat(answers.get(0).statusCode()).isEqualTo(200);
      assertThat(answers.get(1).statusCode()).isIn(201, 403);
      assertThat(answers.get(2).statusCode()).isIn(201, 403);
      if (answers.get(1).statusCode() == 201) {
        ApiTokens.made(answers.get(1))
            .calls()
            .get("/v1/organisations/{o}/activity", anna.organisationId())
            .then()
            .statusCode(403);
      }
      var after = ApiTokens.asked("security:read");
      after.put("organisationId", anna.organisationId());
      var refused = bea.calls().body(after).post(ApiTokens.OWN);
      refused.then().statusCode(403);
      assertThat(refused.json().path("type").asText()).isEqualTo("/problems/scope-not-held");
    }
  }

  private static long count(List<Answer> answers, int status) {
    return answers.stream().filter(each -> each.statusCode() == status).count();
  }
}
