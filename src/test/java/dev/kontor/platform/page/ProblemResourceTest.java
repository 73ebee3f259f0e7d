package dev.kontor.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.problem.ProblemType;
import dev.kontor.support.Api;
import dev.kontor.support.Browser;
import dev.kontor.support.KontorTest;
import dev.kontor.support.ProblemCheck;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problem types, explained to programs and to people. */
@KontorTest
class ProblemResourceTest {
  @Inject ProblemCheck problems;

  @Test
  void allTypesAreListedByTheirAddresses() {
    var list = Api.request().header("Accept-Language", "it").get("/problems");

    list.then().statusCode(200).header("Vary", "Accept, Accept-Language");
    var items = Api.json(list).path("items");
    var slugs = problems.types().stream().map(ProblemType::slug).sorted().toList();
    assertThat(items.findValuesAsText("type"))
        .isEqualTo(slugs.stream().map(each -> "/problems/" + each).toList())
        .contains("/problems/stale-version");
    var stale = items.get(slugs.indexOf("stale-version"));
    assertThat(stale.path("title").asText()).isEqualTo("Modificato nel frattempo");
    assertThat(stale.path("status").asInt()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({"de, Problemtypen, Nicht gefunden", "es, Tipos de problema, No encontrado"})
  void aPersonReadsThemAll(String language, String title, String name) {
    var page = Browser.page("/problems", language).asString();

    assertThat(page).contains("<h1>" + title + "</h1>", "<td>404</td><td>" + name + "</td>");
    problems
        .types()
        .forEach(each -> assertThat(page).contains("<a href=\"/problems/" + each.slug() + "\">"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Changed in the meantime, Read the thing again",
    "fr, Modifié entre-temps, HTTP",
    "it, Modificato nel frattempo, Leggere di nuovo"
  })
  void aPersonReadsWhatOneMeans(String language, String title, String text) {
    var page = Browser.page("/problems/stale-version", language).asString();

    assertThat(page)
        .contains("<h1>" + title + "</h1>", text, "<dd>412</dd>")
        .contains("<code>/problems/stale-version</code>", "<a href=\"/problems\">");
  }

  @Test
  void everyTypeHasItsPage() {
    for (var each :
        problems.types().stream().sorted(Comparator.comparing(ProblemType::slug)).toList()) {
      Browser.page("/problems/" + each.slug(), "en");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/html;q=0.5, application/json"})
  void programsGetJson(String accept) {
    for (var path : new String[] {"/problems", "/problems/stale-version"}) {
      Api.request()
          .header("Accept", accept)
          .get(path)
          .then()
          .statusCode(200)
          .contentType("application/json")
          .header("Vary", "Accept, Accept-Language");
    }
  }

  @Test
  void aTypeThatIsNoneIsNotFoundByAnybody() {
    var answer = Browser.open("/problems/no-such-problem", "en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/not-found");
  }
}
