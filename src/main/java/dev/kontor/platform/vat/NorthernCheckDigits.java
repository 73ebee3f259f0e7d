package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.digit;
import static dev.kontor.platform.vat.CheckSums.lastDigit;
import static dev.kontor.platform.vat.CheckSums.number;
import static dev.kontor.platform.vat.CheckSums.weighted;

/**
 * Check digits of VAT numbers in the north of Europe (as the UN's M49 divides it), by the
 * algorithms that the EU publishes for VIES. All expect numbers in the right format.
 */
final class NorthernCheckDigits {
  private NorthernCheckDigits() {}

  static boolean denmark(String number) {
    return weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  static boolean estonia(String number) {
    return weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
  }

  static boolean finland(String number) {
    return weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
  }

  /**
   * A letter follows seven digits, and since 2013 maybe another one that is part of the sum. In the
   * oldest numbers the first digit is the last of the seven and another sign has its place.
   */
  static boolean ireland(String number) {
    var oldest = !Character.isDigit(number.charAt(1));
    var digits = oldest ? "0" + number.substring(2, 7) + number.charAt(0) : number;
    var sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2);
    if (number.length() == 9) {
      sum += 9 * letter(number.charAt(8));
    }
    return sum % 23 == letter(number.charAt(7));
  }

  private static int letter(char letter) {
    return letter == 'W' ? 0 : letter - 'A' + 1;
  }

  static boolean latvia(String number) {
    return digit(number, 0) > 3
        ? weighted(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3
        : PersonalNumbers.latvian(number);
  }

  static boolean lithuania(String number) {
    var sum = 0;
    var again = 0;
    for (var i = 0; i < number.length() - 1; i++) {
      sum += (1 + i % 9) * digit(number, i);
      again += (1 + (i + 2) % 9) * digit(number, i);
    }
    return (sum % 11 == 10 ? again % 11 % 10 : sum % 11) == lastDigit(number);
  }

  /** Departments and health authorities have no check digits. Since 2010 the sum may be 42, too. */
  static boolean northernIreland(String number) {
    if (number.length() == 5) {
      return true;
    }
    var sum = weighted(number, 8, 7, 6, 5, 4, 3, 2) + number(number, 7, 9);
    return sum % 97 == 0 || sum % 97 == 42;
  }

  static boolean sweden(String number) {
    return CheckSums.luhn(number.substring(0, 10));
  }
}
