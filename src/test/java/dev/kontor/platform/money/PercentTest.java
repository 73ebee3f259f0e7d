package dev.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares in percent. */
class PercentTest {
  @ParameterizedTest
  @CsvSource({
    "8.1, 810",
    "2.6, 260",
    "25.5, 2550",
    "20, 2000",
    "20.00, 2000",
    "0, 0",
    "0.05, 5",
    "100, 10000"
  })
  void readsDecimalStrings(String text, int hundredths) {
    assertThat(Percent.of(text)).isEqualTo(new Percent(hundredths));
  }

  @ParameterizedTest
  @CsvSource({"810, 8.1", "2000, 20", "1, 0.01", "0, 0", "10000, 100", "1000, 10"})
  void writesTheShortestString(int hundredths, String text) {
    assertThat(new Percent(hundredths).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "100.01", "101", "8,1", "8.123", " 8.1", "8.1%", "1e1", ".5", "5."})
  void refusesWhatIsNoPercentage(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "8.1, 1081, 1000",
    "8.1, 10000, 9251",
    "20, 120, 100",
    "0, 7, 7",
    "100, 1, 1",
    "100, 3, 2",
    "8.1, 7, 6",
    "8.1, 0, 0"
  })
  void takesItselfOutOfAGrossAmount(String percent, long gross, long net) {
    assertThat(Percent.of(percent).netOf(gross)).isEqualTo(net);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 3490, 524",
    "15, 1150, 173",
    "8.1, 100, 8",
    "8.1, 1852, 150",
    "50, 1, 1",
    "49.99, 1, 0",
    "100, 9223372036854775807, 9223372036854775807",
    "0, 9223372036854775807, 0"
  })
  void roundsHalfUpToAMinorUnit(String percent, long minor, long share) {
    assertThat(Percent.of(percent).of(minor)).isEqualTo(share);
  }
}
