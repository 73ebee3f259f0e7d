package dev.kontor.notification;

import dev.kontor.platform.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times as readers write them. */
final class Formats {
  private Formats() {}

  static String time(Instant instant, String timeZone, Language language) {
    var zone = ZoneId.of(timeZone);
    var formatter =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(language.locale())
            .withZone(zone);
    return formatter.format(instant) + " (" + zone + ")";
  }
}
