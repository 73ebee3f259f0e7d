package dev.kontor.platform.vat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How VAT numbers of a country look, named by their prefix. The formats are those of the EU's VIES
 * and of the Swiss UID register; numbers of Liechtenstein carry no check digit.
 */
enum VatScheme {
  AT("U[0-9]{8}", WesternCheckDigits::austria),
  BE("[01][0-9]{9}", WesternCheckDigits::belgium),
  BG("[0-9]{9,10}", EasternCheckDigits::bulgaria),
  CH("E[0-9]{9}(MWST|TVA|IVA)?", WesternCheckDigits::switzerland),
  CY("(?!12)[0-9]{8}[A-Z]", SouthernCheckDigits::cyprus),
  CZ("[0-9]{8,10}", EasternCheckDigits::czechia),
  DE("[1-9][0-9]{8}", CheckSums::iso7064Mod11And10),
  DK("[1-9][0-9]{7}", NorthernCheckDigits::denmark),
  EE("[0-9]{9}", NorthernCheckDigits::estonia),
  EL("[0-9]{9}", SouthernCheckDigits::greece),
  ES("[0-9A-HJ-NP-SU-Z][0-9]{7}[0-9A-Z]", SouthernCheckDigits::spain),
  FI("[0-9]{8}", NorthernCheckDigits::finland),
  FR("[0-9A-HJ-NP-Z]{2}[0-9]{9}", FrenchCheckDigits::areRight),
  HR("[0-9]{11}", CheckSums::iso7064Mod11And10),
  HU("[0-9]{8}", EasternCheckDigits::hungary),
  IE("[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W]", NorthernCheckDigits::ireland),
  IT("(?!0{7})[0-9]{11}", CheckSums::luhn),
  LI("[0-9]{5}", digits -> true),
  LT("([0-9]{3})?[0-9]{7}1[0-9]", NorthernCheckDigits::lithuania),
  LU("[0-9]{8}", WesternCheckDigits::luxembourg),
  LV("[0-9]{11}", NorthernCheckDigits::latvia),
  MT("[1-9][0-9]{7}", SouthernCheckDigits::malta),
  NL("[0-9]{9}B(?!00)[0-9]{2}", WesternCheckDigits::netherlands),
  PL("[0-9]{10}", EasternCheckDigits::poland),
  PT("[1-9][0-9]{8}", SouthernCheckDigits::portugal),
  RO("[1-9][0-9]{1,9}", EasternCheckDigits::romania),
  SE("[0-9]{10}(0[1-9]|[1-8][0-9]|9[0-4])", NorthernCheckDigits::sweden),
  SI("[1-9][0-9]{7}", SouthernCheckDigits::slovenia),
  SK("[1-9][0-9][234789][0-9]{7}", EasternCheckDigits::slovakia),
  XI("[0-9]{9}([0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}", NorthernCheckDigits::northernIreland);

  private static final Map<String, VatScheme> BY_PREFIX =
      Arrays.stream(values()).collect(Collectors.toMap(Enum::name, each -> each));

  private static final Pattern NOTHING_BUT_ZEROS = Pattern.compile("[^1-9]*");

  private final Pattern format;
  private final Predicate<String> checkDigits;

  VatScheme(String format, Predicate<String> checkDigits) {
    this.format = Pattern.compile(format);
    this.checkDigits = checkDigits;
  }

  static Optional<VatScheme> ofPrefix(String number) {
    var prefix = number.startsWith("GR") ? "EL" : number.substring(0, Math.min(2, number.length()));
    return Optional.ofNullable(BY_PREFIX.get(prefix));
  }

  /** The ISO 3166 code for what may be a prefix of VAT numbers. */
  static String isoCountry(String code) {
    return switch (code) {
      case "EL" -> "GR";
      case "XI" -> "GB";
      default -> code;
    };
  }

  String country() {
    return isoCountry(name());
  }

  /** Judges what follows the prefix, free of separators and in capitals. */
  boolean accepts(String rest) {
    // Zeros satisfy most check digits.
    return format.matcher(rest).matches()
        && !NOTHING_BUT_ZEROS.matcher(rest).matches()
        && checkDigits.test(rest);
  }

  boolean servesBusinessesIn(@Nullable String home) {
    if (home == null || home.equals(country())) {
      return true;
    }
    // Liechtenstein and Switzerland are one territory for this tax.
    if (home.equals(LI.name())) {
      return this == CH;
    }
    return !isComplete(home) && this != LI;
  }

  /**
   * Whether all numbers of businesses there are known here: of Britain, only Northern Ireland's.
   */
  static boolean isComplete(String home) {
    return Arrays.stream(values()).anyMatch(each -> each != XI && each.country().equals(home));
  }

  /** Whether something can only be meant as a number of this scheme, if perhaps a wrong one. */
  boolean claims(String number) {
    return this == XI || format.matcher(number.substring(2)).matches();
  }

  String normalForm(String rest) {
    if (this != CH) {
      return name() + rest;
    }
    var suffix = rest.length() > 10 ? rest.substring(10) : "MWST";
    // Joined, not formatted: organisations are read on every page.
    return "CHE-"
        + String.join(".", rest.substring(1, 4), rest.substring(4, 7), rest.substring(7, 10))
        + " "
        + suffix;
  }
}
