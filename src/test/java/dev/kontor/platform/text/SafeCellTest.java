package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet computes nothing of what people typed. */
class SafeCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+41313112233",
        "-1",
        "@SUM(A1)",
        "\tstarts with a tab",
        "\rstarts with a return",
        "=",
      })
  void whatWouldBeAFormulaGetsAnApostrophe(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Keller", "1=1", "a@example.com", "'quoted", " =1", "Müller-Lüdenscheid"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }
}
