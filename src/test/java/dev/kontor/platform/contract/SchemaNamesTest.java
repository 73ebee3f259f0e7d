package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas have names that are good for the classes of generated clients. */
class SchemaNamesTest {
  /** They say something within a package of the code only, or are types that languages have. */
  private static final List<String> VAGUE =
      List.of(
          "Channel",
          "Finding",
          "Instant",
          "JsonNode",
          "Key",
          "Kind",
          "LocalDate",
          "Object",
          "State",
          "Status",
          "Type");

  @Test
  void eachNameTellsWhatItIs() {
    var names = new ArrayList<String>();
    Contract.committed()
        .root()
        .path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(names::add);

    assertThat(names)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(VAGUE)
        .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z]+"));
  }
}
