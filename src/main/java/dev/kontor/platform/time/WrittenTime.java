package dev.kontor.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates and instants as clients write them, in bodies and queries alike: those of RFC 3339,
 * of the years 1900 to 9999, and nothing else. The JDK's own readers also take years of up to ten
 * digits with a sign, which databases and other programs can't keep.
 */
public final class WrittenTime {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern INSTANT =
      Pattern.compile(
          DAY
              + "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?"
              + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])");

  private WrittenTime() {}

  /** A date written {@code YYYY-MM-DD}; empty for what isn't one. */
  public static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(date -> isKnown(date.getYear()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** An instant with {@code Z} or an offset; empty for what isn't one. */
  public static Optional<Instant> instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text)).filter(WrittenTime::canBeWritten);
    } catch (DateTimeException notAnInstant) {
      return Optional.empty();
    }
  }

  /** Whether an instant is one that can be written and read again. */
  public static boolean canBeWritten(Instant instant) {
    return isKnown(instant.atOffset(ZoneOffset.UTC).getYear());
  }

  /** Whether a date is one that can be written and read again. */
  public static boolean canBeWritten(LocalDate date) {
    return isKnown(date.getYear());
  }

  private static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
