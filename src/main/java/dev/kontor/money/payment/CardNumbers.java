package dev.kontor.money.payment;

import java.util.regex.Pattern;

/** Recognises card numbers, which must never come here. */
final class CardNumbers {
  private static final Pattern GROUPED = Pattern.compile("[0-9](?:[ .-]?[0-9]){11,18}");

  private CardNumbers() {}

  /** Whether a text is 12 to 19 digits, however grouped, with a right check digit (Luhn). */
  static boolean isOne(String text) {
    var digits = text.replaceAll("[ .-]", "");
    return digits.matches("[0-9]{12,19}") && sum(digits) % 10 == 0;
  }

  /** Whether a text has one in it. */
  static boolean isIn(String text) {
    return GROUPED.matcher(text).results().anyMatch(each -> isOne(each.group()));
  }

  private static int sum(String digits) {
    var sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
