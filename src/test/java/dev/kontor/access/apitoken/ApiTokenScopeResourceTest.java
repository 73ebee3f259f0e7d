package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Contract;
import dev.kontor.support.KontorTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What API tokens can be made for, as everybody may read. */
@KontorTest
class ApiTokenScopeResourceTest {
  private static final String SCOPES = "/v1/api-token-scopes";

  @Test
  void eachScopeComesWithTheOperationsThatNameIt() {
    var items = scopes(Language.EN).json().path("items");

    assertThat(texts(items, "scope"))
        .isEqualTo(Arrays.stream(Scope.values()).map(Coded::code).toList());
    for (var item : items) {
      var named =
          Contract.committed().operations().stream()
              .filter(each -> each.scopes().contains(item.path("scope").asText()))
              .toList();
      assertThat(texts(item.path("operations"), "operationId"))
          .containsExactlyInAnyOrderElementsOf(named.stream().map(each -> each.id()).toList());
      assertThat(texts(item.path("operations"), "path"))
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(named.stream().map(each -> each.path()).toList());
    }
    assertThat(items.findParents("operationId"))
        .anySatisfy(
            each -> {
              assertThat(each.path("operationId").asText()).isEqualTo("listMembers");
              assertThat(each.path("method").asText()).isEqualTo("GET");
              assertThat(each.path("summary").asText()).isNotBlank();
            });
  }

  @Test
  void theyAreDescribedInTheLanguageOfTheReader() {
    var all = new HashSet<String>();
    for (var language : Language.values()) {
      all.addAll(texts(scopes(language).json().path("items"), "description"));
    }

    assertThat(all).hasSize(Scope.values().length * Language.values().length);
  }

  @Test
  void theyMayBeCachedForADay() {
    scopes(Language.EN)
        .then()
        .header("Cache-Control", "public, max-age=86400")
        .header("Vary", "Accept-Language");
  }

  private static Answer scopes(Language language) {
    return Api.request().header("Accept-Language", language.code()).get(SCOPES);
  }

  private static List<String> texts(JsonNode items, String member) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(each -> each.path(member).asText())
        .toList();
  }
}
