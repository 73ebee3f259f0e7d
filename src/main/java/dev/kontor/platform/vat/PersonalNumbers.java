package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.lastDigit;
import static dev.kontor.platform.vat.CheckSums.number;
import static dev.kontor.platform.vat.CheckSums.weighted;

/**
 * Personal numbers that are the VAT numbers of sole traders. Most tell the day of birth, which is
 * judged as far as months and days go; the check digits are those their registers publish.
 */
final class PersonalNumbers {
  private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  private PersonalNumbers() {}

  /** The EGN: in its month 20 is added for a birth before 1900, 40 for one after 1999. */
  static boolean bulgarian(String number) {
    var month = number(number, 2, 4);
    return month <= 52
        && aDay(month % 20, number(number, 4, 6))
        && weighted(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == lastDigit(number);
  }

  /**
   * The rodné číslo: in its month 50 is added for women, and 20 since 2004 where a day has more
   * births than numbers. Until 1953 it had nine digits and no check digit.
   */
  static boolean czech(String number) {
    var month = number(number, 2, 4) % 50;
    if (month > 32 || !aDay(month % 20, number(number, 4, 6))) {
      return false;
    }
    return number.length() == 9
        ? number(number, 0, 2) <= 53
        : number(number, 0, 9) % 11 % 10 == lastDigit(number);
  }

  /** The personas kods: those issued since 2017 begin with 32 and tell no day of birth. */
  static boolean latvian(String number) {
    if (number(number, 0, 2) > 31) {
      return true;
    }
    var check = (1 + weighted(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10;
    return aDay(number(number, 2, 4), number(number, 0, 2)) && check == lastDigit(number);
  }

  /** The DNI of citizens, the NIE of foreigners (X, Y, Z), and numbers of people with neither. */
  static boolean spanish(String number) {
    var digits =
        switch (number.charAt(0)) {
          case 'K', 'L', 'M', 'X' -> number(number, 1, 8);
          case 'Y' -> 10_000_000 + number(number, 1, 8);
          case 'Z' -> 20_000_000 + number(number, 1, 8);
          default -> number(number, 0, 8);
        };
    return number.charAt(8) == SPANISH_LETTERS.charAt(digits % 23);
  }

  private static boolean aDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
