package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests see of answers what paths lead to: each leads to what stands there, and to nothing else.
 */
class JsonPathTest {
  private final JsonPath shelf =
      new JsonPath(
          """
          {"items": [
             {"kind": "book", "name": "Alps", "lent": true, "tags": [{"of": "a"}, {"of": "b"}]},
             {"kind": "map", "name": null, "lent": false, "tags": []},
             {"kind": "book", "name": "Bern", "lent": false, "tags": [{"of": "c"}], "pages": 90}],
           "owner": {"0-7": {"name": "Anna"}}, "empty": {}, "none": [], "next": null}""");

  @ParameterizedTest
  @CsvSource({
    "items[0].name, Alps",
    "items[2].tags[0].of, c",
    "items[2].pages, 90",
    "items[0].lent, true",
    "owner.0-7.name, Anna",
    "items[kind=book][1].name, Bern",
    "items[kind=book][lent=true][0].name, Alps",
    "items.size(), 3",
    "items[1].tags.size(), 0",
    "owner.size(), 1"
  })
  void aPathLeadsToAValue(String path, String value) {
    assertThat(shelf.getString(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next",
        "unknown",
        "next.name",
        "unknown.size()",
        "items[3]",
        "items[3].name",
        "items[1].name",
        "items[kind=globe][0].name",
        "owner.name"
      })
  void whatIsNotThereIsNull(String path) {
    assertThat(shelf.<Object>get(path)).isNull();
    assertThat(shelf.getString(path)).isNull();
  }

  @Test
  void ofAListAPathLeadsToAllInOneList() {
    assertThat(shelf.getList("items.name")).isEqualTo(Arrays.asList("Alps", null, "Bern"));
    assertThat(shelf.getList("items.pages")).isEqualTo(Arrays.asList(null, null, 90));
    assertThat(shelf.getList("items.tags.of", String.class)).containsExactly("a", "b", "c");
    assertThat(shelf.getList("items[lent=false].kind")).isEqualTo(List.of("map", "book"));
    assertThat(shelf.getList("items[kind=globe].kind")).isEmpty();
    assertThat(shelf.getList("none.name")).isEmpty();
  }

  @Test
  void theEmptyPathLeadsToTheWhole() {
    assertThat(new JsonPath("{\"a\": 1}").getMap("")).isEqualTo(Map.of("a", 1));
    assertThat(new JsonPath("[1, 2]").getList("")).isEqualTo(List.of(1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items[",
        "items[x]",
        "items.find { it.name }",
        "items.first()",
        "next.first()",
        "unknown[",
        "items..name",
        "items."
      })
  void whatIsNoPathIsRefused(String path) {
    assertThatThrownBy(() -> shelf.get(path)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Silence would let an expectation of nothing pass. */
  @ParameterizedTest
  @ValueSource(strings = {"items[0].name.first", "items[0][0]", "owner[0]", "items[0].name.size()"})
  void aPathThatGoesOnWhereNothingCanFollowIsRefused(String path) {
    assertThatThrownBy(() -> shelf.get(path)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void whatIsNotJsonIsShown() {
    assertThatThrownBy(() -> new JsonPath("<html>"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("<html>");
  }
}
