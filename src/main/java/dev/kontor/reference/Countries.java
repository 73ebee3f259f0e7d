package dev.kontor.reference;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.kontor.platform.text.Language;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The countries of ISO 3166-1, as the JDK knows them. */
public final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** Whether a text is an alpha-2 code, in capital letters. */
  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** All, by their names in a language, in its alphabetical order. */
  static List<Country> all(Language language) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> country(code, language.locale()))
        .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
        .toList();
  }

  private static Country country(String code, Locale reader) {
    var name = new Locale("", code).getDisplayCountry(reader);
    return new Country(code, name, callingCode(code), BillingCurrency.of(code));
  }

  private static @Nullable String callingCode(String country) {
    var phones = PhoneNumberUtil.getInstance();
    return phones.getSupportedRegions().contains(country)
        ? "+" + phones.getCountryCodeForRegion(country)
        : null;
  }
}
