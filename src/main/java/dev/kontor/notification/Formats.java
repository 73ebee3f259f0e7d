package dev.kontor.notification;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.money.Money;
import dev.kontor.reference.Countries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times, amounts and addresses as readers write them, by their language and country: as the Unicode
 * Common Locale Data Repository has it, the same on any JDK.
 */
final class Formats {
  private Formats() {}

  static String money(Money amount, Locale reader) {
    var exact = new BigDecimal(amount.amount());
    var format = NumberFormat.getCurrencyInstance(reader);
    format.setCurrency(Currency.getInstance(amount.currency()));
    format.setMinimumFractionDigits(exact.scale());
    format.setMaximumFractionDigits(exact.scale());
    return format.format(exact);
  }

  static String day(LocalDate day, Locale reader) {
    var format = DateFormat.getDateInstance(DateFormat.LONG, reader);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  static String time(Instant instant, String timeZone, Locale reader) {
    var format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, reader);
    format.setTimeZone(TimeZone.getTimeZone(timeZone));
    return format.format(Date.from(instant)) + " (" + timeZone + ")";
  }

  /** When a day begins in UTC, as terms do. */
  static String midnight(LocalDate day, Person reader) {
    var instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return time(instant, reader.timeZone(), reader.locale());
  }

  /**
   * An address in one line, as its country orders it, with the country's name.
   *
   * @param parts by the names of {@code Address}
   */
  static String address(Map<?, ?> parts, Locale reader) {
    var country = text(parts, "country");
    var lines =
        Countries.lines(
            text(parts, "line1"),
            text(parts, "line2"),
            text(parts, "postalCode"),
            text(parts, "city"),
            country);
    return Stream.concat(lines.stream(), Stream.of(Countries.name(country, reader)))
        .collect(Collectors.joining(", "));
  }

  private static String text(Map<?, ?> parts, String name) {
    @Nullable Object part = parts.get(name);
    return part == null ? "" : part.toString();
  }
}
