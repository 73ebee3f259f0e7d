package dev.kontor.notification;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/** Times and amounts as readers write them. */
final class Formats {
  private Formats() {}

  static String money(Money amount, Language language) {
    var format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(Currency.getInstance(amount.currency()));
    var digits = new BigDecimal(amount.amount()).scale();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(new BigDecimal(amount.amount()));
  }

  static String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  static String time(Instant instant, String timeZone, Language language) {
    var zone = ZoneId.of(timeZone);
    var formatter =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(language.locale())
            .withZone(zone);
    return formatter.format(instant) + " (" + zone + ")";
  }
}
