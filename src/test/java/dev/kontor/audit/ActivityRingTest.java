package dev.kontor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the fourteen partitions an instant belongs to, and from when on entries are shown. */
class ActivityRingTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-31T23:59:59.999999999Z, 2026-04-01T00:00:00Z",
    "2026-12-31T23:59:59.999999999Z, 2027-01-01T00:00:00Z",
    "2028-02-29T23:59:59.999999999Z, 2028-03-01T00:00:00Z",
    "2027-02-28T23:59:59.999999999Z, 2027-03-01T00:00:00Z",
  })
  void aMonthEndsAtMidnightInUtcAndTheNextPartitionFollows(Instant last, Instant first) {
    assertThat(ActivityRing.of(first))
        .isEqualTo((ActivityRing.of(last) + 1) % ActivityRing.SIZE)
        .isEqualTo(ActivityRing.next(last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-12-01T00:00:00Z", "2028-02-01T00:00:00Z"})
  void aMonthHasOnePartitionFromItsFirstInstantToItsLast(Instant first) {
    var last = startOf(month(first).plusMonths(1)).minusNanos(1);

    assertThat(ActivityRing.of(last)).isEqualTo(ActivityRing.of(first));
  }

  @Test
  void theNextPartitionIsNoneOfThoseThatAreStillShown() {
    for (var month = YearMonth.of(2025, 1);
        month.isBefore(YearMonth.of(2030, 1));
        month = month.plusMonths(1)) {
      var now = startOf(month.plusMonths(1)).minusNanos(1);
      for (var shown = month(ActivityRing.oldestKept(now)); !shown.isAfter(month); ) {
        assertThat(ActivityRing.of(startOf(shown)))
            .as(shown + " in " + month)
            .isNotEqualTo(ActivityRing.next(now));
        shown = shown.plusMonths(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T12:00:00Z, 2025-12-31T12:00:00Z",
    "2027-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "2028-02-29T10:00:00Z, 2027-02-28T10:00:00Z",
    "2029-02-28T10:00:00Z, 2028-02-28T10:00:00Z",
  })
  void entriesAreShownForTwelveMonths(Instant now, Instant oldest) {
    assertThat(ActivityRing.oldestKept(now)).isEqualTo(oldest);
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }

  private static Instant startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
