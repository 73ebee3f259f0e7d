package dev.kontor.sale.vies;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.kontor.support.LocalVies;
import dev.kontor.support.LoggedWarnings;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server: what VIES is asked, and which of its answers are believed. */
class ViesClientTest {
  private static final ViesNumber NUMBER = ViesNumber.of("DE136695976");
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String YES =
      """
      "countryCode": "DE", "vatNumber": "136695976", "valid": true""";

  private final LocalVies vies = new LocalVies();
  private final LoggedWarnings log = new LoggedWarnings(ViesClient.class.getName());

  @AfterEach
  void stop() {
    log.close();
    vies.close();
  }

  @Test
  void itIsAskedForCountryAndNumberApart() {
    assertThat(ask(ViesNumber.of("EL 094.259.216"))).isPresent();

    var question = vies.asked().get(0);
    assertThat(question.toString())
        .isEqualTo("{\"countryCode\":\"EL\",\"vatNumber\":\"094259216\"}");
  }

  @Test
  void whoNamesTheirOwnNumberGetsAConsultationNumber() {
    vies.answers(
        200,
        "application/json;charset=UTF-8",
        "{" + YES + ", \"requestIdentifier\": \"WAPIAAAAYx1\"}");

    var answer = new ViesClient(address(), settings().asking("ATU13585627")).ask(NUMBER);

    assertThat(answer).contains(new ViesAnswer(true, "WAPIAAAAYx1", null, null));
    assertThat(vies.asked().get(0).get("requesterMemberStateCode").asText()).isEqualTo("AT");
    assertThat(vies.asked().get(0).get("requesterNumber").asText()).isEqualTo("U13585627");
  }

  @Test
  void aNumberThatItDoesNotKnowIsAnAnswer() {
    vies.knowsNone();

    assertThat(ask(NUMBER)).contains(new ViesAnswer(false, null, null, null));
    assertThat(log.seen()).isEmpty();
  }

  @Test
  void nameAndAddressAreCleanedAndCut() {
    says(
        YES
            + """
            , "requestIdentifier": "WAPI 1; drop",
            "name": " M\\u0000u\\u0308ller\\u202E\\t\\ud800 GmbH\\u001b[31m ",
            "address": "\\nAm  Ring 1\\r\\n\\r\\n%s\\n"
            """
                .formatted("😀".repeat(ViesAnswer.LONGEST_ADDRESS)));

    var answer = ask(NUMBER).orElseThrow();

    assertThat(answer.consultationNumber()).isNull();
    assertThat(answer.name()).isEqualTo("M üller GmbH [31m");
    assertThat(answer.address())
        .startsWith("Am Ring 1, 😀")
        .endsWith("😀")
        .satisfies(each -> assertThat(each.codePoints()).hasSize(ViesAnswer.LONGEST_ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({
    "200, MS_UNAVAILABLE",
    "200, MS_MAX_CONCURRENT_REQ",
    "400, INVALID_INPUT",
    "400, INVALID_REQUESTER_INFO",
    "403, VAT_BLOCKED",
    "403, IP_BLOCKED",
    "429, GLOBAL_MAX_CONCURRENT_REQ",
    "500, SERVICE_UNAVAILABLE",
    "504, TIMEOUT"
  })
  void itsErrorsTellNothing(int status, String error) {
    vies.answers(
        status,
        "application/json",
        """
        {"actionSucceed": false, "errorWrappers": [{"error": "%s", "message": "Not now."}], %s}"""
            .formatted(error, YES));

    tellsNothing("it answered " + status + " " + error);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 400, 404, 429, 500, 503})
  void whatIsNoSuccessTellsNothing(int status) {
    vies.answers(status, "application/json", status == 204 ? "" : "{" + YES + "}");

    tellsNothing("it answered " + status);
  }

  @Test
  void aRedirectIsNotFollowed() {
    vies.answers(
        (exchange, question) -> {
          var isFirst = vies.asked().size() == 1;
          exchange.getResponseHeaders().set("Location", address().checks().toString());
          LocalVies.says(
              exchange, isFirst ? 307 : 200, "application/json", LocalVies.answer(question, true));
        });

    tellsNothing("it answered 307");
    assertThat(vies.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\"}",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": null}",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": \"true\"}",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": 1}"
      })
  void withoutYesOrNoItTellsNothing(String body) {
    vies.answers(200, "application/json", body);

    tellsNothing("its answer isn't the JSON that was expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"countryCode\": \"DE\", \"vatNumber\": \"129273398\", \"valid\": true}",
        "{\"countryCode\": \"AT\", \"vatNumber\": \"136695976\", \"valid\": true}",
        "{\"countryCode\": \"DE\", \"valid\": true}",
        "{\"vatNumber\": \"136695976\", \"valid\": true}",
        "{\"valid\": true}"
      })
  void anAnswerAboutAnotherNumberTellsNothing(String body) {
    vies.answers(200, "application/json", body);

    tellsNothing("it answered for another number");
  }

  @Test
  void theNumberIsRecognisedAsOthersWriteIt() {
    vies.answers(
        200,
        "application/json",
        "{\"countryCode\": \"de\", \"vatNumber\": \"136 695-976\", \"valid\": true}");

    assertThat(ask(NUMBER)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/jsonp", ""})
  void whatIsNotJsonTellsNothing(String contentType) {
    vies.answers(200, contentType, "{" + YES + "}");

    tellsNothing("its answer isn't the JSON that was expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": true",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": false, \"valid\": true}",
        "{\"countryCode\": \"DE\", \"vatNumber\": \"136695976\", \"valid\": true} {}",
        "<html>true</html>"
      })
  void brokenJsonTellsNothing(String body) {
    vies.answers(200, "application/json", body);

    tellsNothing("its answer is broken JSON");
  }

  @Test
  void silenceIsGivenUp() {
    vies.answers((exchange, question) -> vies.waits());

    assertThat(impatient()).isEmpty();
    assertThat(log.seen()).singleElement().asString().contains("it took longer than PT0.3S");
  }

  @Test
  void silenceAfterTheHeadersIsGivenUp() {
    vies.answers(
        (exchange, question) -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          vies.waits();
        });

    assertThat(impatient()).isEmpty();
    assertThat(log.seen()).singleElement().asString().contains("it took longer than PT0.3S");
  }

  @Test
  void anEndlessAnswerIsHungUpOn() throws InterruptedException {
    var hungUp = new CountDownLatch(1);
    vies.answers(
        (exchange, question) -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          writesForEver(exchange, hungUp);
        });

    tellsNothing("its answer is longer than 65536 bytes");
    assertThat(hungUp.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static void writesForEver(HttpExchange exchange, CountDownLatch hungUp) {
    var spaces = new byte[4096];
    Arrays.fill(spaces, (byte) ' ');
    try {
      while (true) {
        exchange.getResponseBody().write(spaces);
      }
    } catch (IOException nobodyListens) {
      hungUp.countDown();
    }
  }

  @Test
  void theLongestAnswerIsRead() {
    var rest = "{" + YES + "}";
    vies.answers(
        200, "application/json", " ".repeat(ViesClient.LONGEST_ANSWER - rest.length()) + rest);

    assertThat(ask(NUMBER)).isPresent();
  }

  @Test
  void aClosedConnectionTellsNothing() {
    vies.answers((exchange, question) -> exchange.close());

    tellsNothing("Exception");
  }

  @Test
  void whereNobodyListensNothingIsTold() {
    var client = new ViesClient(address(), settings());
    vies.close();

    assertThat(client.ask(NUMBER)).isEmpty();
    assertThat(log.seen()).containsExactly("VIES told nothing of DE…76: ConnectException");
  }

  private void says(String members) {
    vies.answers(200, "application/json", "{" + members + "}");
  }

  private Settings settings() {
    return Settings.of(vies);
  }

  private ViesAddress address() {
    return ViesAddress.of(vies.url());
  }

  private Optional<ViesAnswer> ask(ViesNumber number) {
    return new ViesClient(address(), settings()).ask(number);
  }

  private Optional<ViesAnswer> impatient() {
    return new ViesClient(address(), settings().waiting(PATIENCE)).ask(NUMBER);
  }

  /** At once, and with a line in the log that doesn't give the number away. */
  private void tellsNothing(String reason) {
    var before = System.nanoTime();
    assertThat(ask(NUMBER)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    assertThat(log.seen())
        .singleElement()
        .asString()
        .startsWith("VIES told nothing of DE…76: ")
        .endsWith(reason)
        .doesNotContain("136695976");
  }
}
