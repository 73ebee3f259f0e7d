package dev.kontor.platform.vat;

import static dev.kontor.platform.vat.CheckSums.number;

/**
 * Check digits of French VAT numbers, published by the EU for VIES: a key of two characters before
 * the SIREN of the company. Old keys are numeric, newer ones have letters. Monaco takes part with
 * numbers that begin with 000 and aren't a SIREN.
 */
final class FrenchCheckDigits {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private FrenchCheckDigits() {}

  static boolean areRight(String number) {
    var siren = number.substring(2);
    var first = ALPHABET.indexOf(number.charAt(0));
    var second = ALPHABET.indexOf(number.charAt(1));
    return (siren.startsWith("000") || CheckSums.luhn(siren))
        && (first < 10 && second < 10
            ? numericKey(10 * first + second, siren)
            : letterKey(first < 10 ? 24 * first + second - 10 : 34 * first + second - 100, siren));
  }

  private static boolean numericKey(int key, String siren) {
    return key == (12 + 3 * (number(siren, 0, 9) % 97)) % 97;
  }

  private static boolean letterKey(int key, String siren) {
    return (number(siren, 0, 9) + key / 11 + 1) % 11 == key % 11;
  }
}
