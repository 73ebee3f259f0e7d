package dev.kontor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 8601 periods and durations, and both in one. */
class SpanTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "P1M, 2026-02-28T12:00:00Z",
    "P1Y2D, 2027-02-02T12:00:00Z",
    "P2W, 2026-02-14T12:00:00Z",
    "PT36H, 2026-02-02T00:00:00Z",
    "P1DT12H, 2026-02-02T00:00:00Z",
    "PT0S, 2026-01-31T12:00:00Z",
    "P0D, 2026-01-31T12:00:00Z",
  })
  void aSpanEndsByTheCalendar(String text, String end) {
    assertThat(Span.parse(text).orElseThrow().after(START)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "P1DT", "T", "T1H", "1D", "P1", "P1H", "PT1D", "PT1HT1H", "P 1D"})
  void whatIsNoneIsRefused(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }
}
