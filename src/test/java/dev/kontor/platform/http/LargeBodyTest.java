package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import dev.kontor.support.Customers;
import dev.kontor.support.HalfClient;
import dev.kontor.support.KontorTest;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body over 1 MiB is refused as such wherever its reader finds out. */
@KontorTest
class LargeBodyTest {
  private static final String LARGE = "x".repeat(1024 * 1024 + 1);

  @Inject Customers customers;
  @Inject ProblemCheck problems;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"email\": \"%s\", \"password\": \"b\"}",
        "{\"email\": \"a\", \"whatIsThis\": \"%s\"}",
        "\"%s\"",
      })
  void inARecord(String body) {
    requireTooLarge(new Request("POST", "/v1/auth/sign-in").body("application/json", large(body)));
  }

  @Test
  void behindTheRecord() {
    var padded = "{\"email\": \"a\", \"password\": \"b\"}" + LARGE.replace('x', ' ');
    requireTooLarge(new Request("POST", "/v1/auth/sign-in").body("application/json", padded));
  }

  @Test
  void inAListOfARecord() {
    var person = customers.newPerson();
    var target = "/v1/organisations/" + person.organisationId() + "/invitations";
    requireTooLarge(
        new Request("POST", target)
            .bearer(person.accessToken())
            .body("application/json", large("{\"permissions\": [\"%s\"]}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"firstName\": \"%s\"}", "{\"a\": {\"b\": [\"%s\"]}}"})
  void inAMergePatch(String body) {
    requireTooLarge(
        new Request("PATCH", "/v1/me")
            .bearer(customers.newPerson().accessToken())
            .header("If-Match", "*")
            .body("application/merge-patch+json", large(body)));
  }

  @Test
  void whoAsksIsLookedAtFirst() {
    for (var each :
        List.of(
            new Request("PATCH", "/v1/me").header("If-Match", "*"),
            new Request("PUT", "/v1/me/avatar"),
            new Request("POST", "/v1/organisations"))) {
      var call = each.body("application/json", large("\"%s\""));
      for (var sent : new Request[] {call, call.inChunks()}) {
        assertThat(sent.send().statusCode()).as(each.target()).isIn(401, 415);
      }
    }
    assertThat(new Request("POST", "/v1/nothing").body("a/b", LARGE).send().statusCode())
        .isEqualTo(404);
  }

  /** None of it is read, be it for a stranger or for one who may; the connection ends. */
  @ParameterizedTest
  @CsvSource({"/v1/auth/sign-in, 413", "/v1/organisations, 401"})
  void whatIsAnnouncedTooLargeIsNotWaitedFor(String target, String status) {
    try (var client = HalfClient.open()) {
      var answer =
          client
              .say("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n")
              .say("Content-Type: application/json\r\nContent-Length: 99000000000\r\n\r\n{")
              .lastWords();

      assertThat(answer)
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("\r\nconnection: close\r\n");
    }
  }

  private static String large(String body) {
    return body.formatted(LARGE);
  }

  private void requireTooLarge(Request call) {
    for (var each : new Request[] {call, call.inChunks()}) {
      var answer = each.header("Accept-Language", "fr").send();
      assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(413);
      assertThat(problems.faults(answer, Language.FR)).isEmpty();
    }
  }
}
