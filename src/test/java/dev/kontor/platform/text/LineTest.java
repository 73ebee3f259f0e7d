package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as one line, also where somebody tries to smuggle in a second one. */
class LineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "Keller", "Anna Keller", "d'Amico", "Łódź", "東京", "👩‍👧", "non breaking"})
  void textInAnyScriptIsALine(String text) {
    assertThat(text).matches(Line.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "ends\n",
        "\tstarts",
        "nul\u0000",
        "\u001F",
        "\u007F",
        "\u202e12",
        "1\u200b2",
        "a\u2028b"
      })
  void controlCharactersAreNotPartOfALine(String text) {
    assertThat(text).doesNotMatch(Line.PLAIN);
  }
}
