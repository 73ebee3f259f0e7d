package dev.kontor.reference;

import dev.kontor.platform.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The time zones to choose from: UTC, and those that are named by region and city. Old names such
 * as {@code CET} or {@code US/Pacific} are understood elsewhere, but not offered.
 */
final class TimeZones {
  private static final Predicate<String> OFFERED =
      Pattern.compile(
              "UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)"
                  + "/.+")
          .asMatchPredicate();

  private TimeZones() {}

  /** All, by their IANA names. */
  static List<TimeZoneEntry> all(Language language, Instant now) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(OFFERED)
        .sorted()
        .map(ZoneId::of)
        .map(zone -> entry(zone, language, now))
        .toList();
  }

  private static TimeZoneEntry entry(ZoneId zone, Language language, Instant now) {
    var offset = zone.getRules().getOffset(now);
    return new TimeZoneEntry(
        zone.getId(),
        zone.getDisplayName(TextStyle.FULL, language.locale()),
        offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
  }
}
