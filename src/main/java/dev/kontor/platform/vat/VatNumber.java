package dev.kontor.platform.vat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which a business pays value added tax in Switzerland, Liechtenstein, the EU or
 * Northern Ireland, in its normal form: {@code CHE-123.456.788 MWST}, otherwise the prefix of the
 * country and the rest without separators. Format and check digit are right (see {@link
 * VatScheme}); whether the number was ever issued, only a tax office knows.
 */
public final class VatNumber {
  private static final int LONGEST_INPUT = 32;
  private static final Pattern WRITING = Pattern.compile("[0-9A-Za-z+* .-]*");
  private static final Pattern SEPARATORS = Pattern.compile("[ .-]");
  private static final Pattern LIECHTENSTEIN_WITHOUT_PREFIX = Pattern.compile("[0-9]{5}");

  private final VatScheme scheme;
  private final String value;

  private VatNumber(VatScheme scheme, String value) {
    this.scheme = scheme;
    this.value = value;
  }

  /**
   * Reads a number, written with or without spaces, dots and hyphens, in either case.
   *
   * @param country where the business is, as an ISO 3166 code. Where numbers of that country are
   *     known here, only those are taken; a business elsewhere may be registered in Switzerland or
   *     the EU. Without it, any number will do.
   */
  public static Optional<VatNumber> parse(String text, @Nullable String country) {
    // Only ASCII gets as far as the upper case, which makes letters such as the long s into others.
    if (text.length() > LONGEST_INPUT || !WRITING.matcher(text).matches()) {
      return Optional.empty();
    }
    var home = country == null ? null : VatScheme.isoCountry(country.toUpperCase(Locale.ROOT));
    var compact = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    // Numbers of Liechtenstein are mostly written without a prefix.
    var bare = "LI".equals(home) && LIECHTENSTEIN_WITHOUT_PREFIX.matcher(compact).matches();
    var number = bare ? "LI" + compact : compact;
    return VatScheme.ofPrefix(number)
        .filter(scheme -> scheme.accepts(number.substring(2)))
        .filter(scheme -> scheme.servesBusinessesIn(home))
        .map(scheme -> new VatNumber(scheme, scheme.normalForm(number.substring(2))));
  }

  /**
   * A number under which a business pays a tax of this kind where no numbers are known here, such
   * as in Norway, Britain or the USA: as it is given, unchecked. Empty where numbers of the country
   * are known, for a wrong number of a country that is, and for what has neither letter nor digit.
   *
   * @param country where the business is, as an ISO 3166 code
   */
  public static Optional<String> unchecked(String text, String country) {
    var home = VatScheme.isoCountry(country.toUpperCase(Locale.ROOT));
    var compact = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    var isClaimed = VatScheme.ofPrefix(compact).filter(each -> each.claims(compact)).isPresent();
    return VatScheme.isComplete(home)
            || isClaimed
            || text.codePoints().noneMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of(text.strip());
  }

  public String value() {
    return value;
  }

  /** The ISO 3166 code of the country that issued it: GR for EL, GB for XI. */
  public String country() {
    return scheme.country();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VatNumber number && value.equals(number.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
