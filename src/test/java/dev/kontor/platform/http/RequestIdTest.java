package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request has an id that client and log share, and a trace id (W3C Trace Context). */
@KontorTest
class RequestIdTest {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void aGivenIdIsEchoed() {
    assertThat(id(get("X-Request-Id", "order-4711/a"))).isEqualTo("order-4711/a");
  }

  @Test
  void withoutOneItIsMade() {
    var first = id(Api.request().get("/v1/reference/languages"));
    var second = id(Api.request().get("/v1/reference/languages"));
    assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "grüezi"})
  void rubbishIsReplaced(String rubbish) {
    assertThat(id(get("X-Request-Id", rubbish))).matches("[0-9a-f]{32}");
    assertThat(id(get("X-Request-Id", "x".repeat(129)))).matches("[0-9a-f]{32}");
  }

  @Test
  void aTraceIsContinued() {
    assertThat(id(get("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01")))
        .isEqualTo(TRACE_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "00-" + TRACE_ID,
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "ff-" + TRACE_ID + "-00f067aa0ba902b7-01",
      })
  void whatIsNoTraceIsIgnored(String traceparent) {
    assertThat(id(get("traceparent", traceparent)))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(TRACE_ID)
        .isNotEqualTo("0".repeat(32));
  }

  @Test
  void refusalsCarryItToo() {
    var refused = Api.request().header("X-Request-Id", "abc").get("/v1/me");
    refused.then().statusCode(401);
    assertThat(id(refused)).isEqualTo("abc");
    assertThat(id(Api.request().get("/v1/nothing-here"))).matches("[0-9a-f]{32}");
  }

  private static Answer get(String header, String value) {
    return new Wire.Request("GET", "/v1/reference/languages").header(header, value).send();
  }

  private static String id(Answer answer) {
    return answer.header("X-Request-Id");
  }
}
