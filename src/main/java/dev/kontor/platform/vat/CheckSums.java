package dev.kontor.platform.vat;

/** The sums over digits that most check digits of VAT numbers are made of. */
final class CheckSums {
  private CheckSums() {}

  static int digit(String number, int index) {
    return number.charAt(index) - '0';
  }

  static int lastDigit(String number) {
    return digit(number, number.length() - 1);
  }

  /** The digits from one index up to another, at most nine, as a number. */
  static int number(String number, int from, int to) {
    return Integer.parseInt(number, from, to, 10);
  }

  /** The first digits times their weights; digits without a weight don't count. */
  static int weighted(String number, int... weights) {
    var sum = 0;
    for (var i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(number, i);
    }
    return sum;
  }

  /** ISO/IEC 7812-1, annex B. */
  static boolean luhn(String number) {
    return luhnSum(number) % 10 == 0;
  }

  /** The sum in which every second digit, counted from the one before the last, is doubled. */
  static int luhnSum(String number) {
    var sum = 0;
    for (var i = 0; i < number.length(); i++) {
      var doubled = (number.length() - i) % 2 == 0;
      sum += doubled ? digit(number, i) * 2 / 10 + digit(number, i) * 2 % 10 : digit(number, i);
    }
    return sum;
  }

  /** ISO/IEC 7064, the hybrid system MOD 11,10. */
  static boolean iso7064Mod11And10(String number) {
    var product = 10;
    for (var i = 0; i < number.length() - 1; i++) {
      var sum = (digit(number, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (product + lastDigit(number)) % 10 == 1;
  }

  /** ISO/IEC 7064, MOD 97-10, where letters count from A = 10. */
  static boolean iso7064Mod97And10(String text) {
    var remainder = 0;
    for (var i = 0; i < text.length(); i++) {
      var value = Character.digit(text.charAt(i), Character.MAX_RADIX);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder == 1;
  }
}
