package dev.kontor.reference;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.kontor.platform.text.Language;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The countries of ISO 3166-1, as the JDK knows them, and Kosovo, for which everybody uses a code
 * that the standard leaves to its users.
 */
public final class Countries {
  private static final Set<String> CODES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Where letters arrive without a postal code: of the Universal Postal Union's members and their
   * territories, those without postcodes by its addressing guides ("Addressing systems", one sheet
   * per country), and those where codes exist but the post doesn't ask for them.
   */
  private static final Set<String> WITHOUT_POSTAL_CODES =
      Set.of(
          ("AE AG AO AW BF BI BJ BO BQ BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY"
                  + " HK JM KI KM KN KP LY ML MO MR MW NR NU PA QA RW SB SC SL SO SR ST SX SY TD TG"
                  + " TK TL TO TV UG VU YE ZW")
              .split(" "));

  /**
   * Where the postal code follows the city, by the Universal Postal Union's addressing guides; else
   * it goes before.
   */
  private static final Set<String> CODE_AFTER_CITY =
      Set.of(
          ("AS AU BD BH BM BN CA CC CX FK FM GB GG GI GS GU IE IM IN IO JE JO KH LB LV MH MM MP MT MV"
                  + " NF NG NP NZ PG PK PN PR PW SA SG SH SZ TC TH TW UM US VG VI VN ZA")
              .split(" "));

  private Countries() {}

  /** Whether a text is an alpha-2 code, in capital letters. */
  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** Whether a postal address there needs a postal code. */
  public static boolean needPostalCode(String code) {
    return !WITHOUT_POSTAL_CODES.contains(code);
  }

  /**
   * An address's lines as they are written in its country, without its name.
   *
   * @param code the postal code; null or blank without one
   */
  public static List<String> lines(
      String line1, @Nullable String line2, @Nullable String code, String city, String country) {
    var place = CODE_AFTER_CITY.contains(country) ? Stream.of(city, code) : Stream.of(code, city);
    return Stream.of(
            line1, line2, place.filter(Countries::isGiven).collect(Collectors.joining(" ")))
        .filter(Countries::isGiven)
        .toList();
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** How a country is called in a reader's language. */
  public static String name(String code, Locale reader) {
    return new Locale("", code).getDisplayCountry(reader);
  }

  /** All, by their names in a language, in its alphabetical order. */
  static List<Country> all(Language language) {
    return CODES.stream()
        .map(code -> country(code, language.locale()))
        .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
        .toList();
  }

  private static Country country(String code, Locale reader) {
    return new Country(
        code,
        name(code, reader),
        callingCode(code),
        BillingCurrency.of(code),
        needPostalCode(code));
  }

  private static @Nullable String callingCode(String country) {
    var phones = PhoneNumberUtil.getInstance();
    return phones.getSupportedRegions().contains(country)
        ? "+" + phones.getCountryCodeForRegion(country)
        : null;
  }
}
