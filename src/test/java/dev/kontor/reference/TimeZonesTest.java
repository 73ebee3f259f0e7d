package dev.kontor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeZonesTest {
  private static final Instant WINTER = Instant.parse("2027-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2027-07-15T12:00:00Z");

  @Test
  void theOffsetIsThatOfTheMoment() {
    assertThat(TimeZones.all(Language.EN, WINTER))
        .contains(new TimeZoneEntry("Europe/Zurich", "Central European Time", "+01:00"));
    assertThat(TimeZones.all(Language.EN, SUMMER))
        .contains(new TimeZoneEntry("Europe/Zurich", "Central European Time", "+02:00"));
  }

  @Test
  void utcIsOfferedAndHasAnOffsetToo() {
    assertThat(TimeZones.all(Language.EN, WINTER))
        .filteredOn(zone -> zone.id().equals("UTC"))
        .extracting(TimeZoneEntry::offset)
        .containsExactly("+00:00");
  }

  @Test
  void oldNamesAreNotOffered() {
    assertThat(TimeZones.all(Language.EN, WINTER))
        .extracting(TimeZoneEntry::id)
        .contains("America/Argentina/Buenos_Aires")
        .doesNotContain("CET", "US/Pacific", "Etc/GMT+5", "SystemV/PST8")
        .isSorted();
  }
}
