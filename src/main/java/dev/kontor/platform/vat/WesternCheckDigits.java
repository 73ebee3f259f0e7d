package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.digit;
import static dev.kontor.platform.vat.CheckSums.lastDigit;
import static dev.kontor.platform.vat.CheckSums.number;
import static dev.kontor.platform.vat.CheckSums.weighted;

/**
 * Check digits of VAT numbers in the west of Europe (as the UN's M49 divides it), by the algorithms
 * that the EU publishes for VIES and the Swiss statistical office for the UID. All expect numbers
 * in the right format.
 */
final class WesternCheckDigits {
  private WesternCheckDigits() {}

  static boolean austria(String number) {
    return (CheckSums.luhnSum(number.substring(1, 8)) + 4 + lastDigit(number)) % 10 == 0;
  }

  static boolean belgium(String number) {
    return 97 - number(number, 0, 8) % 97 == number(number, 8, 10);
  }

  static boolean luxembourg(String number) {
    return number(number, 0, 6) % 89 == number(number, 6, 8);
  }

  /**
   * Companies have their number for all taxes with its own check digit; since 2020 sole traders
   * have another one, where the check digits come last and cover all of it.
   */
  static boolean netherlands(String number) {
    return weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8)
        || CheckSums.iso7064Mod97And10("NL" + number);
  }

  static boolean switzerland(String number) {
    var digits = number.substring(1, 10);
    return (weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4) + lastDigit(digits)) % 11 == 0;
  }
}
