package dev.kontor.sale.vies;

import dev.kontor.platform.vat.VatNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A VAT number as VIES wants it, right in form and check digits: of a country of the EU, or of
 * Northern Ireland.
 *
 * @param countryCode as VIES has it, such as EL for Greece and XI for Northern Ireland
 * @param rest what follows the country in the number
 */
record ViesNumber(String countryCode, String rest) {
  private static final Set<String> NOT_IN_VIES = Set.of("CH", "LI");

  /** Empty for what is no VAT number, and for one that VIES can't know. */
  static Optional<ViesNumber> read(String text) {
    return VatNumber.parse(text, null)
        .filter(number -> !NOT_IN_VIES.contains(number.country()))
        .map(VatNumber::value)
        .map(value -> new ViesNumber(value.substring(0, 2), value.substring(2)));
  }

  /** Reads one that the settings give. */
  public static ViesNumber of(String text) {
    return read(text)
        .orElseThrow(() -> new IllegalArgumentException("It is a VAT number that VIES may know"));
  }

  String value() {
    return countryCode + rest;
  }

  /** For the log: whose country, and enough to tell two numbers apart. */
  String masked() {
    return countryCode + "…" + rest.substring(rest.length() - 2);
  }
}
