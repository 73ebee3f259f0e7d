package dev.kontor.reference;

import dev.kontor.platform.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The currencies in use. The JDK's own list holds former currencies, metals and fund codes too;
 * those that are some country's today are money.
 */
final class Currencies {
  private Currencies() {}

  /** All, by their codes. */
  static List<CurrencyEntry> all(Language language) {
    return Arrays.stream(Locale.getISOCountries())
        .map(country -> Currency.getInstance(new Locale("", country)))
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .map(each -> entry(each, language.locale()))
        .toList();
  }

  private static CurrencyEntry entry(Currency currency, Locale reader) {
    return new CurrencyEntry(
        currency.getCurrencyCode(),
        currency.getDisplayName(reader),
        currency.getDefaultFractionDigits());
  }
}
