package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.digit;
import static dev.kontor.platform.vat.CheckSums.lastDigit;
import static dev.kontor.platform.vat.CheckSums.number;
import static dev.kontor.platform.vat.CheckSums.weighted;

/**
 * Check digits of VAT numbers in the south of Europe (as the UN's M49 divides it) and of Cyprus, by
 * the algorithms that the EU publishes for VIES. All expect numbers in the right format.
 */
final class SouthernCheckDigits {
  private static final int[] CYPRIOT_EVEN_PLACES = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private SouthernCheckDigits() {}

  static boolean cyprus(String number) {
    var sum = 0;
    for (var i = 0; i < 8; i++) {
      sum += i % 2 == 0 ? CYPRIOT_EVEN_PLACES[digit(number, i)] : digit(number, i);
    }
    return number.charAt(8) == 'A' + sum % 26;
  }

  static boolean greece(String number) {
    return weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == lastDigit(number);
  }

  static boolean malta(String number) {
    return 37 - weighted(number, 3, 4, 6, 7, 8, 9) % 37 == number(number, 6, 8);
  }

  static boolean portugal(String number) {
    var check = 11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (check > 9 ? 0 : check) == lastDigit(number);
  }

  static boolean slovenia(String number) {
    var check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (check == 10 ? 0 : check) == lastDigit(number);
  }

  /** People have letters of their own; with other bodies the first letter tells their kind. */
  static boolean spain(String number) {
    return "ABCDEFGHJNPQRSUVW".indexOf(number.charAt(0)) < 0
        ? PersonalNumbers.spanish(number)
        : spanishBody(number);
  }

  private static boolean spanishBody(String number) {
    var check = (10 - CheckSums.luhnSum(number.substring(1, 8) + "0") % 10) % 10;
    var given = number.charAt(8);
    // Public bodies and foreigners have a letter. The sources disagree on who of the rest may.
    var letterOnly = "NPQRSW".indexOf(number.charAt(0)) >= 0;
    return given == "JABCDEFGHI".charAt(check) || !letterOnly && given == '0' + check;
  }
}
