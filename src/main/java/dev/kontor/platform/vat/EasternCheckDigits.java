package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.lastDigit;
import static dev.kontor.platform.vat.CheckSums.weighted;

/**
 * Check digits of VAT numbers in the east of Europe (as the UN's M49 divides it), by the algorithms
 * that the EU publishes for VIES. All expect numbers in the right format.
 */
final class EasternCheckDigits {
  private EasternCheckDigits() {}

  /** Nine digits are a company; ten are a citizen, a foreigner or another body. */
  static boolean bulgaria(String number) {
    return number.length() == 9
        ? bulgarianCompany(number)
        : PersonalNumbers.bulgarian(number)
            || weighted(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == lastDigit(number)
            || (weighted(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) + lastDigit(number)) % 11 == 0;
  }

  private static boolean bulgarianCompany(String number) {
    var sum = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
    var check = sum == 10 ? weighted(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : sum;
    return check == lastDigit(number);
  }

  /**
   * Eight digits are a company, nine or ten a birth number; nine that begin with 6 are people
   * without one.
   */
  static boolean czechia(String number) {
    if (number.length() == 8) {
      return czechCompany(number);
    }
    return number.length() == 9 && number.startsWith("6")
        ? czechWithoutBirthNumber(number)
        : PersonalNumbers.czech(number);
  }

  private static boolean czechCompany(String number) {
    var check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return !number.startsWith("9") && check % 10 == lastDigit(number);
  }

  private static boolean czechWithoutBirthNumber(String number) {
    var sum = weighted(number, 0, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Math.floorMod(sum - 2, 10) == lastDigit(number);
  }

  static boolean hungary(String number) {
    return weighted(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
  }

  static boolean poland(String number) {
    return weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == lastDigit(number);
  }

  static boolean romania(String number) {
    var padded = "0".repeat(10 - number.length()) + number;
    return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == lastDigit(padded);
  }

  static boolean slovakia(String number) {
    return Long.parseLong(number) % 11 == 0;
  }
}
