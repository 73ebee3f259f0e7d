package dev.kontor.sale.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When renewals are tried: at a time of day where the organisation is (SUB-5). */
class RenewalDaysTest {
  private static final RenewalDays EIGHT = new RenewalDays(() -> LocalTime.of(8, 0));

  @Test
  void eightInTheMorningIsAnotherInstantOnceTheClocksHaveChanged() {
    assertThat(at("2027-03-27", "Europe/Zurich")).isEqualTo("2027-03-27T07:00:00Z");
    assertThat(at("2027-03-28", "Europe/Zurich")).isEqualTo("2027-03-28T06:00:00Z");
    assertThat(at("2027-10-30", "Europe/Zurich")).isEqualTo("2027-10-30T06:00:00Z");
    assertThat(at("2027-10-31", "Europe/Zurich")).isEqualTo("2027-10-31T07:00:00Z");
    assertThat(at("2027-03-27", "Europe/Lisbon")).isEqualTo("2027-03-27T08:00:00Z");
    assertThat(at("2027-03-28", "Europe/Lisbon")).isEqualTo("2027-03-28T07:00:00Z");
    assertThat(at("2027-10-30", "Europe/Lisbon")).isEqualTo("2027-10-30T07:00:00Z");
    assertThat(at("2027-10-31", "Europe/Lisbon")).isEqualTo("2027-10-31T08:00:00Z");
    assertThat(at("2027-03-27", "Europe/Helsinki")).isEqualTo("2027-03-27T06:00:00Z");
    assertThat(at("2027-03-28", "Europe/Helsinki")).isEqualTo("2027-03-28T05:00:00Z");
    assertThat(at("2027-10-30", "Europe/Helsinki")).isEqualTo("2027-10-30T05:00:00Z");
    assertThat(at("2027-10-31", "Europe/Helsinki")).isEqualTo("2027-10-31T06:00:00Z");
  }

  @Test
  void aTimeThatDoesNotExistIsAnHourLaterAndOneThatComesTwiceItsFirst() {
    var night = new RenewalDays(() -> LocalTime.of(2, 30));
    var zurich = ZoneId.of("Europe/Zurich");

    assertThat(night.instant(LocalDate.of(2027, 3, 28), zurich)).isEqualTo("2027-03-28T01:30:00Z");
    assertThat(night.instant(LocalDate.of(2027, 10, 31), zurich)).isEqualTo("2027-10-31T00:30:00Z");
  }

  @Test
  void attemptsAreSevenThreeAndOneDaysBeforeTheEnd() {
    assertThat(attempts("2027-03-31", "Europe/Zurich"))
        .containsExactly("2027-03-24T07:00:00Z", "2027-03-28T06:00:00Z", "2027-03-30T06:00:00Z");
    assertThat(attempts("2027-11-01", "Europe/Lisbon"))
        .containsExactly("2027-10-25T07:00:00Z", "2027-10-29T07:00:00Z", "2027-10-31T08:00:00Z");
    assertThat(attempts("2028-01-02", "Europe/Helsinki"))
        .containsExactly("2027-12-26T06:00:00Z", "2027-12-30T06:00:00Z", "2028-01-01T06:00:00Z");
    assertThat(attempts("2028-03-01", "Europe/Zurich"))
        .containsExactly("2028-02-23T07:00:00Z", "2028-02-27T07:00:00Z", "2028-02-29T07:00:00Z");
  }

  /** Also where it is another day by then. */
  @Test
  void theLastAttemptIsBeforeTheEndWhereverAnOrganisationIs() {
    var end = LocalDate.of(2027, 3, 1);

    for (var zone : List.of("Etc/GMT+12", "Pacific/Kiritimati", "America/Los_Angeles", "UTC")) {
      var last = EIGHT.instant(end.minusDays(RenewalDays.LAST), ZoneId.of(zone));
      assertThat(RenewalDays.isBeforeEnd(end, last)).as(zone).isTrue();
    }
    assertThat(RenewalDays.isBeforeEnd(end, Instant.parse("2027-02-28T23:59:59Z"))).isTrue();
    assertThat(RenewalDays.isBeforeEnd(end, Instant.parse("2027-03-01T00:00:00Z"))).isFalse();
  }

  private static String at(String day, String zone) {
    return EIGHT.instant(LocalDate.parse(day), ZoneId.of(zone)).toString();
  }

  /** Each as the next one after that before it. */
  private static List<String> attempts(String end, String zone) {
    var attempts = new ArrayList<String>();
    var now = Instant.parse("2027-01-01T00:00:00Z");
    var next = EIGHT.nextAttempt(LocalDate.parse(end), ZoneId.of(zone), now);
    while (next.isPresent()) {
      attempts.add(next.get().toString());
      next = EIGHT.nextAttempt(LocalDate.parse(end), ZoneId.of(zone), next.get());
    }
    return attempts;
  }
}
