package dev.kontor.money.invoice.document;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.Party;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import dev.kontor.reference.Countries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Texts, amounts, days and addresses as a document's reader writes them: in its language, as the
 * recipient's country has it.
 */
record Written(Language language, Locale locale, String currency) {
  static Written of(InvoiceContent content) {
    var address = content.recipient().address();
    var country = address == null ? null : address.country();
    return new Written(content.language(), content.language().in(country), content.currency());
  }

  String text(String key, Object... arguments) {
    return Texts.text(language, "document", key, arguments);
  }

  /** Such as {@code CHF 1’234.50}. */
  String money(long minor) {
    var exact = exact(minor);
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    return format(format, exact);
  }

  /** Such as {@code 1’234.50}, where the currency is said elsewhere: with the signs of money. */
  String amount(long minor) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setDecimalSeparatorString(symbols.getMonetaryDecimalSeparatorString());
    symbols.setGroupingSeparatorString(symbols.getMonetaryGroupingSeparatorString());
    return format(new DecimalFormat("#,##0.00", symbols), exact(minor));
  }

  private BigDecimal exact(long minor) {
    return new BigDecimal(Money.ofMinor(minor, currency).amount());
  }

  private static String format(NumberFormat format, BigDecimal exact) {
    format.setMinimumFractionDigits(exact.scale());
    format.setMaximumFractionDigits(exact.scale());
    return format.format(exact);
  }

  /** Such as {@code 8.1%}. */
  String percent(Percent rate) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(new BigDecimal(rate.text()).movePointLeft(2));
  }

  /** Such as {@code 1 December 2026}. */
  String day(LocalDate day) {
    return day(day, DateFormat.LONG);
  }

  /**
   * Such as {@code 1 Dec 2026 – 30 Nov 2027}.
   *
   * @param to the day after the last one
   */
  String days(LocalDate from, LocalDate to) {
    return day(from, DateFormat.MEDIUM) + " – " + day(to.minusDays(1), DateFormat.MEDIUM);
  }

  private String day(LocalDate day, int style) {
    var format = DateFormat.getDateInstance(style, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Where somebody is, line by line, with the country. */
  List<String> address(Party party) {
    var address = party.address();
    if (address == null) {
      return List.of();
    }
    var country = address.country();
    var lines =
        new ArrayList<>(
            Countries.lines(
                address.line1(), address.line2(), address.postalCode(), address.city(), country));
    lines.add(Countries.name(country, locale));
    return lines;
  }
}
