package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * For ten seconds the same device gets the same tokens again: two tabs, a lost answer (USR-7).
 * Whoever else has the token, or comes later, ends the session.
 */
@KontorTest
class RefreshRepeatTest {
  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0";
  private static final String CHROME = "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void afterNineSecondsTheSameTokensComeAgainAndWork() {
    var first = renewed(anna.refreshToken());
    time.passes(Duration.ofSeconds(9));

    var again = renewed(anna.refreshToken());

    assertThat(again.path("refreshToken")).isEqualTo(first.path("refreshToken"));
    assertThat(again.path("sessionId")).isEqualTo(first.path("sessionId"));
    works(first);
    works(again);
    assertThat(tables.count("refresh_token", "session_id = ?", anna.sessionId())).isEqualTo(2);
    time.passes(Duration.ofMinutes(9));
    works(renewed(token(again)));
    assertThat(tables.everything()).noneMatch(each -> each.contains(token(first)));
  }

  @Test
  void afterElevenSecondsItIsAReuse() {
    var first = renewed(anna.refreshToken());
    time.passes(Duration.ofSeconds(11));

    endsTheSession(refresh(anna.refreshToken(), FIREFOX), first);
  }

  @Test
  void aRepeatDoesNotLengthenTheTime() {
    var first = renewed(anna.refreshToken());
    time.passes(Duration.ofSeconds(6));
    renewed(anna.refreshToken());
    time.passes(Duration.ofSeconds(6));

    endsTheSession(refresh(anna.refreshToken(), FIREFOX), first);
  }

  @Test
  void anotherProgramIsAnotherDevice() {
    var first = renewed(anna.refreshToken());

    endsTheSession(refresh(anna.refreshToken(), CHROME), first);
  }

  @Test
  void anotherNetworkIsAnotherDevice() throws IOException {
    var first = renewed(anna.refreshToken());

    assertThat(fromAnotherNetwork(anna.refreshToken())).contains("refresh-token-reused");
    isOver(first);
  }

  @Test
  void whereTheSuccessorWasSpentTooTheNewestComes() {
    var second = renewed(token(renewed(anna.refreshToken())));
    time.passes(Duration.ofSeconds(3));

    var late = renewed(anna.refreshToken());

    assertThat(token(late)).isEqualTo(token(second));
    time.passes(Duration.ofMinutes(1));
    works(renewed(token(late)));
  }

  @Test
  void aSuccessorThatAnotherDeviceSpentEndsTheSession() {
    var first = renewed(anna.refreshToken());
    var elsewhere = Api.json(refresh(token(first), CHROME).then().statusCode(200).extract());

    endsTheSession(refresh(anna.refreshToken(), FIREFOX), elsewhere);
  }

  @Test
  void anEndedSessionRepeatsNothing() {
    renewed(anna.refreshToken());
    anna.calls().post("/v1/auth/sign-out").then().statusCode(204);

    refresh(anna.refreshToken(), FIREFOX)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/refresh-token-invalid"));
  }

  private void endsTheSession(Answer answer, JsonNode tokens) {
    answer.then().statusCode(401).body("type", equalTo("/problems/refresh-token-reused"));
    isOver(tokens);
    mailbox.await(anna.email(), "A session was ended for your safety");
  }

  private static void isOver(JsonNode tokens) {
    refresh(token(tokens), FIREFOX)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/refresh-token-invalid"));
    me(tokens).then().statusCode(401);
  }

  private static void works(JsonNode tokens) {
    me(tokens).then().statusCode(200);
  }

  private static Answer me(JsonNode tokens) {
    return Api.request()
        .header("Authorization", "Bearer " + tokens.path("accessToken").asText())
        .get("/v1/me");
  }

  private static String token(JsonNode tokens) {
    return tokens.path("refreshToken").asText();
  }

  private static JsonNode renewed(String refreshToken) {
    return Api.json(refresh(refreshToken, FIREFOX).then().statusCode(200).extract());
  }

  private static Answer refresh(String refreshToken, String userAgent) {
    return Api.request()
        .header("User-Agent", userAgent)
        .body(Map.of("refreshToken", refreshToken))
        .post("/v1/auth/refresh");
  }

  /** From an address of this machine that is in another network than all others' calls. */
  private static String fromAnotherNetwork(String refreshToken) throws IOException {
    var here = InetAddress.getByName("127.0.0.1");
    var elsewhere = InetAddress.getByName("127.20.30.40");
    try (var socket = new Socket(here, RestAssured.port, elsewhere, 0)) {
      var body = "{\"refreshToken\":\"" + refreshToken + "\"}";
      var request =
          """
          POST /v1/auth/refresh HTTP/1.1
          Host: localhost
          User-Agent: %s
          Content-Type: application/json
          Content-Length: %d
          Connection: close

          %s"""
              .formatted(FIREFOX, body.length(), body);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
