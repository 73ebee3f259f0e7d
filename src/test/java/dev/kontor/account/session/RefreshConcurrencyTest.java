package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A refresh token works once; a later second use ends the session (USR-7, invariant 5). */
@KontorTest
class RefreshConcurrencyTest {
  private static final int CALLS = 50;

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void refreshTokensRotate() {
    var anna = customers.newPerson();
    var first = refresh(anna.refreshToken()).then().statusCode(200).extract().jsonPath();
    var second =
        refresh(first.getString("refreshToken")).then().statusCode(200).extract().jsonPath();

    assertThat(
            Set.of(
                anna.refreshToken(),
                first.getString("refreshToken"),
                second.getString("refreshToken")))
        .hasSize(3);
    assertThat(second.getString("sessionId")).isEqualTo(anna.sessionId().toString());
    calls(second.getString("accessToken")).then().statusCode(200);
  }

  @Test
  void aSpentTokenEndsTheWholeSessionAndItsUserIsTold() {
    var anna = customers.newPerson();
    var other = customers.signIn(anna.email());
    var renewed = refresh(anna.refreshToken()).then().statusCode(200).extract().jsonPath();
    time.passes(Duration.ofSeconds(11));

    refresh(anna.refreshToken())
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/refresh-token-reused"));

    calls(renewed.getString("accessToken")).then().statusCode(401);
    isOver(renewed.getString("refreshToken"));
    isOver(anna.refreshToken());
    other.calls().get("/v1/me").then().statusCode(200);
    mailbox.await(anna.email(), "A session was ended for your safety");
    other
        .calls()
        .get("/v1/me/activity")
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("session.token_reused"));
  }

  @Test
  void theSameTokenSentManyTimesAtOnceRenewsOnce() {
    var anna = customers.newPerson();

    var answers = AtOnce.times(CALLS, i -> refresh(anna.refreshToken()));

    assertThat(answers).extracting(Answer::statusCode).containsOnly(200);
    assertThat(answers.stream().map(RefreshConcurrencyTest::refreshToken).distinct()).hasSize(1);
    assertThat(tables.count("refresh_token", "session_id = ?", anna.sessionId())).isEqualTo(2);
    calls(Api.json(answers.get(0)).path("accessToken").asText()).then().statusCode(200);
    refresh(refreshToken(answers.get(0))).then().statusCode(200);
  }

  @Test
  void aSpentTokenSentManyTimesAtOnceEndsTheSessionOnce() {
    var anna = customers.newPerson();
    var renewed = refresh(anna.refreshToken());
    time.passes(Duration.ofSeconds(11));

    var answers = AtOnce.times(CALLS, i -> refresh(anna.refreshToken()));

    assertThat(answers).extracting(Answer::statusCode).containsOnly(401);
    isOver(refreshToken(renewed));
    mailbox.await(anna.email(), "A session was ended for your safety");
    assertThat(
            tables.count(
                "user_activity", "user_id = ? and kind = 'session.token_reused'", anna.id()))
        .isEqualTo(1);
  }

  @Test
  void whatWasNeverATokenIsRefused() {
    isOver("no-token-at-all");
    isOver(customers.newPerson().accessToken().substring(0, 43));
  }

  private static String refreshToken(Answer answer) {
    return Api.json(answer).path("refreshToken").asText();
  }

  private static void isOver(String refreshToken) {
    refresh(refreshToken)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/refresh-token-invalid"));
  }

  private static Answer refresh(String refreshToken) {
    return Api.request().body(Map.of("refreshToken", refreshToken)).post("/v1/auth/refresh");
  }

  private static Answer calls(String accessToken) {
    return Api.request().header("Authorization", "Bearer " + accessToken).get("/v1/me");
  }
}
