package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, times and addresses follow the reader's language and country. */
class FormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-CH | CHF 12’345.60",
        "de-DE | 12.345,60 CHF",
        "de    | 12.345,60 CHF",
        "fr-CH | 12 345.60 CHF",
        "fr-FR | 12 345,60 CHF",
        "it-CH | CHF 12’345.60",
        "en-CH | CHF 12’345.60",
        "en-GB | CHF 12,345.60",
        "es-ES | 12.345,60 CHF"
      })
  void amounts(String reader, String shown) {
    var amount = Formats.money(new Money("12345.60", "CHF"), Locale.forLanguageTag(reader));

    assertThat(spaced(amount)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-CH | 29. November 2026",
        "en-GB | 29 November 2026",
        "en-US | November 29, 2026",
        "fr-CH | 29 novembre 2026",
        "es-MX | 29 de noviembre de 2026"
      })
  void days(String reader, String shown) {
    var day = LocalDate.parse("2026-11-29");

    assertThat(spaced(Formats.day(day, Locale.forLanguageTag(reader)))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-CH | Europe/Zurich    | 30. November 2026 um 00:30 (Europe/Zurich)",
        "fr-CH | Europe/Zurich    | 30 novembre 2026 à 00:30 (Europe/Zurich)",
        "en-US | America/New_York | November 29, 2026 at 6:30 PM (America/New_York)",
        "en-GB | Europe/London    | 29 November 2026 at 23:30 (Europe/London)"
      })
  void times(String reader, String zone, String shown) {
    var instant = Instant.parse("2026-11-29T23:30:00Z");

    assertThat(spaced(Formats.time(instant, zone, Locale.forLanguageTag(reader)))).isEqualTo(shown);
  }

  @Test
  void addressesAreWrittenAsTheirCountryDoesWithItsNameInTheReadersLanguage() {
    assertThat(Formats.address(address("Weg 1", "3. Stock", "3011", "Bern", "CH"), Locale.FRENCH))
        .isEqualTo("Weg 1, 3. Stock, 3011 Bern, Suisse");
    assertThat(
            Formats.address(address("1 High Street", "", "N1 9GU", "London", "GB"), Locale.GERMAN))
        .isEqualTo("1 High Street, London N1 9GU, Vereinigtes Königreich");
    assertThat(
            Formats.address(address("1 Queen's Road", null, null, "Hong Kong", "HK"), Locale.ITALY))
        .isEqualTo("1 Queen's Road, Hong Kong, RAS di Hong Kong");
  }

  private static Map<String, Object> address(
      String line1, String line2, String postalCode, String city, String country) {
    var parts = new HashMap<String, Object>();
    parts.put("line1", line1);
    parts.put("line2", line2);
    parts.put("postalCode", postalCode);
    parts.put("city", city);
    parts.put("country", country);
    return parts;
  }

  /** No-break and narrow spaces are spaces too. */
  private static String spaced(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
