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

  private Countries() {}

  /** Whether a text is an alpha-2 code, in capital letters. */
  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** Whether a postal address there needs a postal code. */
  public static boolean needPostalCode(String code) {
    return !WITHOUT_POSTAL_CODES.contains(code);
  }

  /** All, by their names in a language, in its alphabetical order. */
  static List<Country> all(Language language) {
    return CODES.stream()
        .map(code -> country(code, language.locale()))
        .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
        .toList();
  }

  private static Country country(String code, Locale reader) {
    var name = new Locale("", code).getDisplayCountry(reader);
    return new Country(
        code, name, callingCode(code), BillingCurrency.of(code), needPostalCode(code));
  }

  private static @Nullable String callingCode(String country) {
    var phones = PhoneNumberUtil.getInstance();
    return phones.getSupportedRegions().contains(country)
        ? "+" + phones.getCountryCodeForRegion(country)
        : null;
  }
}
