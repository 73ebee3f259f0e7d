package dev.kontor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookKeepingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2037-01-01",
    "2026-12-31, 2037-01-01",
    "2027-01-01, 2038-01-01",
    "2028-02-29, 2039-01-01"
  })
  void tenYearsBeginAtTheEndOfTheYear(LocalDate bookedOn, LocalDate keptUntil) {
    assertThat(BookKeeping.keptUntil(bookedOn)).isEqualTo(keptUntil);
  }
}
