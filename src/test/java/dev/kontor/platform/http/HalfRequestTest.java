package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import dev.kontor.support.HalfClient;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LoggedErrors;
import dev.kontor.support.Services;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends half of something holds up nobody, and isn't waited for. */
@KontorTest
class HalfRequestTest {
  private static final String HEAD =
      "POST /v1/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  private static final String TIMEOUT = "/problems/request-timeout";

  @Inject Services services;

  /** More of the first kind than there are workers. */
  private static final Map<String, Integer> HALVES =
      Map.of(
          "Content-Length: 500\r\n\r\n{\"e\":", 300,
          "Transfer-Encoding: chunked\r\n\r\n1f4\r\n{\"e\":", 50,
          "Content-Length: 500\r\nExpect: 100-continue\r\n\r\n", 50,
          "X-Half-A-Header: and th", 50);

  @Test
  void manyHalfRequestsHoldUpNobody() {
    var halfSent = new ArrayList<HalfClient>();
    try {
      HALVES.forEach(
          (half, count) -> {
            for (int turn = 0; turn < count; turn++) {
              halfSent.add(HalfClient.open().say(HEAD + half));
            }
          });
      var last = HalfClient.open().say(HEAD + "Content-Length: 500\r\n\r\n{");
      halfSent.add(last);

      var answered = new Request("GET", "/v1/reference/languages").send();
      var refused = signIn("{}").send();

      assertThat(last.isUnanswered()).as("the others were answered meanwhile").isTrue();
      assertThat(answered.statusCode()).isEqualTo(200);
      assertThat(refused.statusCode()).isEqualTo(422);
      for (var each : halfSent) {
        assertThat(each.lastWords()).contains(" 408 ", TIMEOUT);
      }
    } finally {
      halfSent.forEach(HalfClient::close);
    }
  }

  /** Thirty large bodies on their way are more than the memory that the tests give them. */
  @Test
  void largeBodiesShareALimitedMemory() {
    var large = "{\"email\": \"" + "a".repeat(1_000_000) + "\"}";
    var halfSent = new ArrayList<HalfClient>();
    try {
      while (halfSent.stream().allMatch(HalfClient::isUnanswered) && halfSent.size() < 30) {
        halfSent.add(HalfClient.open());
        halfSent
            .get(halfSent.size() - 1)
            .say(HEAD + "Content-Length: " + (large.length() + 1) + "\r\n\r\n" + large);
      }
      assertThat(halfSent.stream().map(HalfClient::lastWords))
          .anySatisfy(each -> assertThat(each).contains(" 503 ", "retry-after: 5", "too-busy"))
          .anySatisfy(each -> assertThat(each).contains(" 408 ", TIMEOUT));
      assertThat(signIn("{}").send().statusCode()).isEqualTo(422);
    } finally {
      halfSent.forEach(HalfClient::close);
    }
    for (int turn = 0; turn < 40; turn++) {
      assertThat(signIn(large).send().statusCode()).as("room for it again").isEqualTo(422);
    }
  }

  /** Answers that nobody reads would pile up. */
  @Test
  void whoAsksWithoutEndAndReadsNothingIsLetGo() {
    var question = "GET /v1/reference/time-zones HTTP/1.1\r\nHost: a\r\n\r\n";
    try (var client = HalfClient.open()) {
      client.say(question.repeat(30));

      assertThat(client.lastWords().split("HTTP/1.1 200", -1).length).isLessThan(30);
    }
  }

  /** More is answered than the system takes in on the way. */
  @Test
  void whoTakesNothingOfTheirAnswersIsLetGo() {
    var question = "GET /q/openapi HTTP/1.1\r\nHost: a\r\n\r\n";
    var whole = new Request("GET", "/q/openapi").send().asString().length();
    try (var client = HalfClient.openDeaf()) {
      var taken = client.say(question.repeat(9)).rest(Duration.ofSeconds(7)).lastWords();

      assertThat(taken.length()).as("of nine answers").isLessThan(8 * whole);
    }
  }

  @Test
  void aBodyIsWaitedForInTheCallersLanguage() {
    try (var client = HalfClient.open()) {
      var answer =
          client
              .say(HEAD + "Accept-Language: it\r\nX-Request-Id: half\r\n")
              .say("Content-Length: 9\r\n\r\n{}")
              .lastWords();

      assertThat(answer)
          .startsWith("HTTP/1.1 408 ")
          .containsIgnoringCase("\r\nconnection: close\r\n")
          .containsIgnoringCase("\r\nContent-Type: application/problem+json")
          .contains("X-Request-Id: half")
          .contains(CommonProblem.REQUEST_TIMEOUT.title(Language.IT));
    }
  }

  @Test
  void slowBytesDoNotMakeTheTimeLonger() {
    var body = HEAD + "Content-Length: 100000\r\n\r\n";
    var answers =
        Stream.of(body, HEAD + "X-Slow: ", "P")
            .parallel()
            .map(begin -> HalfClient.open().say(begin))
            .map(each -> each.dripUntilLastWords('x'))
            .toList();
    assertThat(answers).hasSize(3).allSatisfy(each -> assertThat(each).contains(" 408 ", TIMEOUT));
  }

  @Test
  void aConnectionThatSaysNothingIsClosedWithoutAWord() {
    try (var client = HalfClient.open()) {
      assertThat(client.lastWords()).isEmpty();
    }
  }

  @Test
  void aLaterRequestOnAConnectionHasTheSameTime() {
    try (var client = HalfClient.open()) {
      var whole = "GET /v1/reference/languages HTTP/1.1\r\nHost: localhost\r\n\r\n";
      client.say(whole);
      while (client.isUnanswered()) {
        Thread.onSpinWait();
      }
      var all = client.say("GET /v1/me HT").lastWords();

      assertThat(all).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ", TIMEOUT);
    }
  }

  @Test
  void aClientThatHangsUpIsNoError() {
    try (var log = new LoggedErrors()) {
      HalfClient.open().say(HEAD + "Content-Length: 500\r\n\r\n{\"e\":").close();
      HalfClient.open().say(HEAD + "Content-Length: 900000\r\n\r\n" + "x".repeat(70_000)).close();
      HalfClient.open().say(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{").close();
      HalfClient.open().say(HEAD).close();
      HalfClient.open().close();

      assertThat(signIn("{}").send().statusCode()).isEqualTo(422);
      assertThat(log.seen()).isEmpty();
      Logger.getLogger(HalfRequestTest.class).error("An error that is logged is seen here");
      assertThat(log.seen()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n", "-1\r\n", "ffffffffffffffffffff\r\n"})
  void aBodyInBrokenPiecesIsRefused(String chunk) {
    try (var client = HalfClient.open()) {
      var answer = client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk).lastWords();

      assertThat(answer).contains(" 400 ", "/problems/malformed-request");
    }
  }

  @Test
  void aLargeBodyInSlowPiecesIsReadWhole() {
    var text = "{\"email\": \"" + "a".repeat(900_000) + "\"}";
    try (var client = HalfClient.open()) {
      client.say(HEAD + "Connection: close\r\nContent-Length: " + text.length() + "\r\n\r\n");
      for (int begin = 0; begin < text.length(); begin += 100_000) {
        client.say(text.substring(begin, Math.min(text.length(), begin + 100_000)));
      }
      assertThat(client.lastWords()).contains(" 422 ", "\"field\":\"email\"");
    }
  }

  /** Waiting longer than headers and body together may take. */
  @Test
  void whoWaitsForAnAnswerIsLeftInPeace() {
    var service = services.enter("mail_service");

    service.calls().get("/v1/service/events?wait=9").then().statusCode(200);
  }

  private static Request signIn(String body) {
    return new Request("POST", "/v1/auth/sign-in").body("application/json", body);
  }
}
