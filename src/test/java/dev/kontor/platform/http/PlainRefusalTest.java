package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import dev.kontor.support.HalfClient;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LoggedErrors;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any resource sees it is a problem too, and no error of the service. */
@KontorTest
class PlainRefusalTest {
  @Inject ProblemCheck problems;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/me HTTP/1.1",
        "GET /v1/me HTTP/1.0",
        "GET /v1/me HTTP/1.1\nHost:",
        "GET /v1/me HTTP/1.1\nHost: a b",
        "GET /v1/me HTTP/1.1\nHost: a<b",
        "GET /v1/me HTTP/1.1\nHost: a/b",
        "GET /v1/me HTTP/1.1\nHost: user@a",
        "GET /v1/me HTTP/1.1\nHost: a:port",
        "GET /v1/me HTTP/1.1\nHost: [1::",
        "GET /v1/me HTTP/1.1\nHost: %zz",
        "GET /v1/me HTTP/1.1\nHost: ä",
        "GET /v1/me HTTP/1.1\nHost: a\nHost: b",
        "GET /v1/me HTTP/1.1\nHost: a\nX Y: 1",
        "GET /v1/me HTTP/1.1\nHost: a\nContent-Length: abc",
        "GET /v1/me HTTP/1.1\nHost: a\nContent-Length: 99999999999999999999",
        "POST /v1/users HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2",
        "GET /v1/< HTTP/1.1\nHost:",
        "POST /v1/auth/sign-in HTTP/1.1\nHost: a\nTransfer-Encoding: gzip",
        "POST /v1/auth/sign-in HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked",
        "POST /v1/auth/sign-in HTTP/1.1\nHost: a\nTransfer-Encoding: identity",
        "GET",
        "a b c d e",
      })
  void whatIsNoRequestIsRefusedWithWords(String head) {
    try (var log = new LoggedErrors()) {
      var answer = raw(head);

      assertThat(answer)
          .contains(" 400 Bad Request\r\n", "\"type\":\"/problems/malformed-request\"")
          .containsIgnoringCase("\r\ncontent-type: application/problem+json")
          .containsIgnoringCase("\r\nx-request-id: ")
          .containsIgnoringCase("\r\nx-content-type-options: nosniff");
      assertThat(log.seen()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a_b.example:8080", "127.0.0.1:1", "[::1]:8080", "A-b.", "a:0"})
  void hostsAreTakenAsTheyCome(String host) {
    try (var log = new LoggedErrors()) {
      assertThat(raw("GET /v1/reference/languages HTTP/1.1\nHost: " + host)).contains(" 200 OK");
      assertThat(raw("GET /v1/nothing HTTP/1.1\nHost: " + host)).contains(" 404 ");
      assertThat(log.seen()).isEmpty();
    }
  }

  private static String raw(String head) {
    try (var client = HalfClient.open()) {
      return client.say(head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n").lastWords();
    }
  }

  /** Two servers in a row must not disagree about where a request ends. */
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", "chunked;a=b"})
  void whatFollowsABodyWithoutAnEndIsNoRequest(String coding) {
    var hidden = "GET /v1/reference/currencies HTTP/1.1\r\nHost: a\r\n\r\n";
    try (var client = HalfClient.open()) {
      var head = "POST /v1/auth/sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ";
      var said = client.say(head + coding + "\r\n\r\n" + hidden).lastWords();

      assertThat(said).contains(" 400 Bad Request\r\n").doesNotContain(" 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;a", "application", "/json", "=", "application/json, application/json"})
  void anUnreadableMediaTypeIsRefusedOrWithoutMeaning(String type) {
    try (var log = new LoggedErrors()) {
      var me = new Request("GET", "/v1/me").header("Content-Type", type).send();
      var languages =
          new Request("GET", "/v1/reference/languages").header("Content-Type", type).send();
      var signIn = new Request("POST", "/v1/auth/sign-in").body(type, "{}").send();

      assertThat(me.statusCode()).isEqualTo(401);
      assertThat(languages.statusCode()).isEqualTo(200);
      assertThat(signIn.statusCode()).isEqualTo(415);
      assertThat(log.seen()).isEmpty();
    }
  }

  @Test
  void aCompressedBodyIsNotUnderstood() {
    var call = new Request("POST", "/v1/auth/sign-in").body("application/json", "{}");

    assertThat(call.header("Content-Encoding", "gzip").send().statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"GET", "POST", "OPTIONS"})
  void aForeignOriginIsRefusedWithWords(String method) {
    var call =
        new Request(method, "/v1/reference/languages")
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "GET")
            .header("Accept-Language", "fr");

    var answer = call.send();

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/origin-not-allowed");
    assertThat(problems.faults(answer, Language.FR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5000, 0, 414, address-too-long", "10, 20000, 431, headers-too-large"})
  void whatIsTooLongIsRefusedWithWords(int path, int header, int status, String problem) {
    var answer =
        new Request("GET", "/v1/" + "a".repeat(path)).header("X-Long", "a".repeat(header)).send();

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + problem);
    assertThat(problems.faults(answer, Language.EN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/auth/sign-in, '{\"email\": \"nobody@example.com\", \"password\": \"what could it be\"}'",
    "/v1/auth/refresh, '{\"refreshToken\": \"none\"}'",
    "/v1/payments/callbacks/sandbox, '{}'",
    "/v1/auth/app-tokens, '{\"email\": \"nobody@example.com\", \"password\": \"a b c d e f g h\","
        + " \"service\": \"mail\", \"channel\": \"protocol\"}'",
  })
  void whoIsntKnownIsToldWhatHelps(String target, String body) {
    var answer = new Request("POST", target).body("application/json", body).send();

    assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /q/openapi, 405",
    "DELETE, /q/swagger-ui/, 405",
    "POST, /q/nothing, 404",
    "TRACE, /, 405",
    "GET, /q/swagger-ui/nothing.js, 404",
    "GET, /nothing.html, 404",
  })
  void theFrameworkRefusesWithWordsToo(String method, String target, int status) {
    var answer = new Request(method, target).header("Accept-Language", "es").send();

    assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(status);
    assertThat(problems.faults(answer, Language.ES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEmptyMediaTypeIsNoneThatIsRead(String type) {
    var signIn =
        new Request("POST", "/v1/auth/sign-in").body("", "{}").header("Content-Type", type);

    assertThat(signIn.send().statusCode()).isEqualTo(415);
    for (var each : new String[] {"GET /v1/reference/languages 200", "DELETE /v1/me/avatar 401"}) {
      var parts = each.split(" ");
      var call = new Request(parts[0], parts[1]).header("Content-Type", type);
      assertThat(call.send().statusCode()).as(each).isEqualTo(Integer.parseInt(parts[2]));
    }
  }

  @Test
  void headHasNoBodyWhateverItsAnswer() {
    var call = new Request("HEAD", "/v1/reference/languages").header("Origin", "https://a.example");

    assertThat(call.send().statusCode()).isEqualTo(403);
    assertThat(call.without("Origin").send().statusCode()).isEqualTo(200);
  }
}
