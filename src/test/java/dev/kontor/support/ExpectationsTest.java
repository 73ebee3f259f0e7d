package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All other tests hold answers against expectations: these have to fail where they aren't met. */
class ExpectationsTest {
  private static final String BODY = "{\"type\": \"book\", \"items\": [1, 2]}";

  private final Answer answer =
      new Answer(
          201,
          HttpHeaders.of(
              Map.of(
                  "Content-Type", List.of("application/json;charset=UTF-8"), "ETag", List.of("1")),
              (name, value) -> true),
          BODY.getBytes(StandardCharsets.UTF_8));

  @Test
  void whatIsAsExpectedPasses() {
    assertThatCode(
            () ->
                answer
                    .then()
                    .statusCode(201)
                    .contentType("application/json")
                    .header("etag", "1")
                    .header("ETag", containsString("1"))
                    .header("Location", nullValue())
                    .body("type", equalTo("book"))
                    .body("items", hasSize(2))
                    .body("next", nullValue()))
        .doesNotThrowAnyException();
  }

  static List<Consumer<Expectations>> unmet() {
    return List.of(
        then -> then.statusCode(200),
        then -> then.contentType("application/xml"),
        then -> then.contentType("application/json;charset=UTF-8"),
        then -> then.header("ETag", "2"),
        then -> then.header("Location", "/"),
        then -> then.header("ETag", nullValue()),
        then -> then.body("type", equalTo("map")),
        then -> then.body("next", equalTo("")),
        then -> then.body("unknown", empty()),
        then -> then.body("unknown.size()", equalTo(0)),
        then -> then.body("items", hasSize(1)));
  }

  @ParameterizedTest
  @MethodSource("unmet")
  void whatIsNotShowsTheWholeAnswer(Consumer<Expectations> expectation) {
    assertThatThrownBy(() -> expectation.accept(answer.then()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(" should be ", "201", "charset=UTF-8", BODY);
  }
}
