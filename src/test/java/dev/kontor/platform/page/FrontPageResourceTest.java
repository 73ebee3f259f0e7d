package dev.kontor.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.Browser;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Wire.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever opens the bare address is told. */
@KontorTest
class FrontPageResourceTest {
  @ParameterizedTest
  @CsvSource({
    "en, Account administration as an API",
    "de, Kontenverwaltung als API",
    "es, La administración de cuentas como API"
  })
  void aPersonFindsTheWay(String language, String title) {
    assertThat(Browser.page("/", language).asString())
        .contains("<h1>" + title + "</h1>")
        .contains("href=\"/q/swagger-ui/\"", "href=\"/q/openapi\"", "href=\"/problems\"");
  }

  /** A second policy would take away what the first one lets through. */
  @Test
  void aPageHasOnePolicy() {
    var page = Api.request().header("Accept", "text/html").get("/");

    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void aProgramFindsTheWayToo() {
    var answer = Api.request().get("/");

    answer.then().statusCode(200).contentType("application/json").header("Vary", "Accept");
    assertThat(Api.json(answer)).hasSize(3);
    Api.json(answer)
        .forEach(
            each ->
                assertThat(new Request("GET", each.asText()).send().statusCode())
                    .as(each.asText())
                    .isEqualTo(200));
  }

  @Test
  void itIsOnlyRead() {
    var head = new Request("HEAD", "/").send();
    var post = new Request("POST", "/").send();

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.header("Allow")).isEqualTo("GET, HEAD");
  }
}
