package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Api;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, on every answer; other origins are shut out unless configured. */
@KontorTest
class SecurityHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reference/languages",
        "/v1/me",
        "/v1/nothing-here",
        "/",
        "/problems",
        "/problems/not-found",
        "/.well-known/jwks.json"
      })
  void everyAnswerHasThem(String path) {
    Api.request()
        .get(path)
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("X-Frame-Options", equalTo("DENY"))
        .header("Strict-Transport-Security", containsString("max-age="))
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/me?a=%zz", "/v1/%zz", "/%", "/v1/me?a={}", "/v1/{}"})
  void anAnswerToABrokenAddressHasThemToo(String target) {
    var answer = new Wire.Request("GET", target).header("X-Request-Id", "abc").send();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Request-Id")).isEqualTo("abc");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/malformed-request");
    assertThat(URI.create(answer.json().path("instance").asText())).hasNoHost();
  }

  @Test
  void nothingTellsWhatTheServiceIsMadeOf() {
    var answer = Api.request().get("/v1/me");
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
  }

  @Test
  void noOtherOriginIsLetInUnlessConfigured() {
    RestAssured.given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "Authorization")
        .options("/v1/me")
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Credentials", nullValue());
    RestAssured.given()
        .header("Origin", "https://evil.example")
        .get("/v1/reference/languages")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
