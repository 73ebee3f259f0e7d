package dev.kontor.product.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** SUB-12: what happens when around the end of a product. */
class MilestoneTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** Clocks go forward on 28 March 2027, and back on 31 October. */
  @ParameterizedTest
  @CsvSource({
    "LAST_DAY, 2027-03-28, Europe/Zurich,   2027-03-27T08:00:00Z",
    "LAST_DAY, 2027-03-29, Europe/Zurich,   2027-03-28T07:00:00Z",
    "LAST_DAY, 2027-03-28, Europe/Lisbon,   2027-03-27T09:00:00Z",
    "LAST_DAY, 2027-03-29, Europe/Lisbon,   2027-03-28T08:00:00Z",
    "LAST_DAY, 2027-03-28, Europe/Helsinki, 2027-03-27T07:00:00Z",
    "LAST_DAY, 2027-03-29, Europe/Helsinki, 2027-03-28T06:00:00Z",
    "EXPIRY,   2027-03-28, Europe/Helsinki, 2027-03-28T00:00:00Z",
    "EXPIRY,   2027-03-29, Europe/Helsinki, 2027-03-29T00:00:00Z",
    "ENDING,   2027-10-07, Europe/Zurich,   2027-10-30T07:00:00Z",
    "ENDING,   2027-10-08, Europe/Zurich,   2027-10-31T08:00:00Z",
    "END,      2027-10-01, Europe/Zurich,   2027-10-31T00:00:00Z",
    "END,      2027-10-02, Europe/Lisbon,   2027-11-01T00:00:00Z",
  })
  void noticesComeInTheMorningAndEndsAtMidnightUtc(
      Milestone milestone, LocalDate end, String zone, String expected) {
    assertThat(milestone.at(end, NINE, ZoneId.of(zone))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aDayTellsTheEndThatItBelongsTo(Milestone milestone) {
    var end = LocalDate.of(2028, 2, 29);
    assertThat(milestone.end(milestone.day(end))).isEqualTo(end);
  }

  @Test
  void oneComesAfterTheOther() {
    assertThat(Milestone.LAST_DAY.next()).contains(Milestone.EXPIRY);
    assertThat(Milestone.EXPIRY.next()).contains(Milestone.ENDING);
    assertThat(Milestone.ENDING.next()).contains(Milestone.END);
    assertThat(Milestone.END.next()).isEmpty();
  }
}
