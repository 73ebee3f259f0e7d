package dev.kontor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and instants have one form, in which every other program understands them. */
class WrittenTimeTest {
  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-11-26", "2024-02-29", "9999-12-31"})
  void aDayIsRead(String text) {
    assertThat(WrittenTime.date(text)).contains(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1899-12-31",
        "0000-01-01",
        "10000-01-01",
        "+10000-01-01",
        "+999999999-12-31",
        "-999999999-01-01",
        "-2026-11-26",
        "2026-02-29",
        "2026-13-01",
        "2026-1-1",
        "20261126",
        " 2026-11-26",
        "2026-11-26\n",
        "2026-11-26T00:00:00Z",
        "٢٠٢٦-١١-٢٦",
      })
  void whatIsNoDayIsNot(String text) {
    assertThat(WrittenTime.date(text)).isEmpty();
  }

  @Test
  void anInstantIsReadWithItsOffset() {
    var nine = Instant.parse("2026-11-24T09:00:00Z");
    assertThat(WrittenTime.instant("2026-11-24T09:00:00Z")).contains(nine);
    assertThat(WrittenTime.instant("2026-11-24T10:00:00+01:00")).contains(nine);
    assertThat(WrittenTime.instant("2026-11-24t09:00:00z")).contains(nine);
    assertThat(WrittenTime.instant("2026-11-24T09:00:00.123456789Z"))
        .contains(nine.plusNanos(123_456_789));
    assertThat(WrittenTime.instant("9999-12-31T23:59:59Z")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-24",
        "2026-11-24T09:00Z",
        "2026-11-24T09:00:00",
        "2026-11-24 09:00:00Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T09:00:61Z",
        "2026-11-24T09:00:00.Z",
        "2026-11-24T09:00:00.1234567890Z",
        "2026-11-24T09:00:00+0100",
        "2026-11-24T09:00:00+19:00",
        "2026-11-24T09:00:00Z ",
        "2026-02-30T09:00:00Z",
        "+12026-11-24T09:00:00Z",
        "1899-12-31T23:59:59Z",
        "1900-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "1700000000",
      })
  void whatIsNoInstantIsNot(String text) {
    assertThat(WrittenTime.instant(text)).isEmpty();
  }
}
