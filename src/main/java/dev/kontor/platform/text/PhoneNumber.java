package dev.kontor.platform.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that the numbering plan of its country knows, kept in the form of ITU-T E.164:
 * {@code +41446681800}.
 */
public final class PhoneNumber {
  private static final int LONGEST_INPUT = 40;
  private static final int SHOWN_DIGITS = 2;

  /** The parser also takes letters, extensions and URIs, and skips what it doesn't understand. */
  private static final Pattern WRITING = Pattern.compile("\\s*\\+?[0-9 \\u00A0()./-]+");

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /** Some plans, such as that of North America, don't tell. */
  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private final String value;
  private final String country;
  private final boolean isMobile;

  private PhoneNumber(String value, String country, boolean isMobile) {
    this.value = value;
    this.country = country;
    this.isMobile = isMobile;
  }

  /**
   * Reads a number in international form or, where a country is given, as it is dialled there.
   *
   * @param country an ISO 3166 code
   */
  public static Optional<PhoneNumber> parse(String text, @Nullable String country) {
    if (text.length() > LONGEST_INPUT || !WRITING.matcher(text).matches()) {
      return Optional.empty();
    }
    var region = country == null ? null : country.toUpperCase(Locale.ROOT);
    try {
      var number = PLANS.parseAndKeepRawInput(text, region);
      return isValid(number, region) ? Optional.of(of(number)) : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private static boolean isValid(Phonenumber.PhoneNumber number, @Nullable String region) {
    return switch (number.getCountryCodeSource()) {
      case FROM_NUMBER_WITH_PLUS_SIGN, FROM_NUMBER_WITH_IDD -> PLANS.isValidNumber(number);
      default -> PLANS.isValidNumberForRegion(number, region);
    };
  }

  private static PhoneNumber of(Phonenumber.PhoneNumber number) {
    return new PhoneNumber(
        PLANS.format(number, PhoneNumberFormat.E164),
        PLANS.getRegionCodeForNumber(number),
        MOBILE.contains(PLANS.getNumberType(number)));
  }

  /** The number in the form of E.164. */
  public String value() {
    return value;
  }

  /** The ISO 3166 code of where it rings; 001 for numbers of no country, such as +800. */
  public String country() {
    return country;
  }

  /** Whether it is, or can be, a mobile phone's: no landline, and none that costs extra. */
  public boolean isMobile() {
    return isMobile;
  }

  /** For those who only need to recognise it: {@code +41 ** *** ** 67}. */
  public String masked() {
    try {
      var written = PLANS.format(PLANS.parse(value, null), PhoneNumberFormat.INTERNATIONAL);
      var code = written.indexOf(' ');
      var end = written.length() - SHOWN_DIGITS;
      return written.substring(0, code)
          + written.substring(code, end).replaceAll("[0-9]", "*")
          + written.substring(end);
    } catch (NumberParseException notANumber) {
      throw new IllegalStateException("It was parsed before", notANumber);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhoneNumber number && value.equals(number.value);
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
