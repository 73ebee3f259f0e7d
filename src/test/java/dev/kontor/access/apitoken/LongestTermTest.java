package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting of how long API tokens may be good. */
class LongestTermTest {
  @ParameterizedTest
  @ValueSource(strings = {"P1D", "P1Y", "P90D", "P1Y6M", "P10Y", "P120M"})
  void aTimeOfUpToTenYearsWillDo(String text) {
    assertThat(LongestTerm.of(text).period()).isEqualTo(Period.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1D", "P1Y-1D", "P121M", "P3400D", "P2147483647Y", "PT24H", ""})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> LongestTerm.of(text));
  }
}
