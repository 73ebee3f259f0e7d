package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kontor.platform.text.Language;
import dev.kontor.support.KontorTest;
import dev.kontor.support.ProblemCheck;
import dev.kontor.support.Wire.Request;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in {@code Accept-Language}: an answer at once, in one language throughout. */
@KontorTest
class AcceptedLanguageTest {
  private static final Request SIGN_IN =
      new Request("POST", "/v1/auth/sign-in").body("application/json", "{\"email\": \"a\"}");

  /** Far more than is needed, and less than one such header would take the JDK's matcher. */
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @Inject ProblemCheck problems;

  @ParameterizedTest
  @ValueSource(strings = {"/v1/<", "/v1/%zz", "/v1/me", "/v1/nothing", "/v1/reference/languages"})
  void aLongHeaderIsNoWork(String target) {
    var headers = List.of("zz" + "-a".repeat(4000), "en" + "-x-1".repeat(2000), "a,".repeat(4000));
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (var each : headers) {
            var answer = new Request("GET", target).header("Accept-Language", each).send();
            assertThat(answer.statusCode()).as(answer.toString()).isBetween(200, 499);
          }
        });
  }

  @Test
  void aLongHeaderIsNoWorkWhereValuesAreWrong() {
    var call = SIGN_IN.header("Accept-Language", "zz" + "-a".repeat(4000));
    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            IntStream.range(0, 8)
                .parallel()
                .forEach(turn -> assertThat(call.send().statusCode()).isEqualTo(422)));
  }

  /** The messages come from the library for validation, title and detail from Kontor. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- | EN | must not",
        "en, - | EN | must not",
        "-, de | DE | darf nicht",
        "de_CH | DE | darf nicht",
        "fr-CH;q=0.5, ja | FR | ne doit pas",
        "it;q=0.1, *;q=0.05 | IT | non deve",
        "de;q=0, es | ES | no debe",
      })
  void anAnswerHasOneLanguage(String header, Language language, String message) {
    var answer = SIGN_IN.header("Accept-Language", header).send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problems.faults(answer, language)).isEmpty();
    assertThat(answer.json().path("violations").findValuesAsText("message"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).contains(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", "If-Match", "User-Agent", "traceparent", "X-Forwarded-For"})
  void otherLongHeadersAreNoWorkEither(String name) {
    var parts = List.of("a/b,", "a/b;q=0.1,", "\"1\",", "Mozilla/5.0 (", "00-", "1.1.1.1,");
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (var part : parts) {
            var value = part.repeat(12_000 / part.length());
            var answer = SIGN_IN.header(name, value).send();
            assertThat(answer.statusCode()).as(name + ": " + part).isIn(406, 422);
          }
        });
  }
}
