package dev.kontor.platform.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * What people type or paste is cleaned before anybody judges it: what they can't see, and what
 * their programs put there for the look of it, is not their mistake.
 */
public final class Typing {
  private static final int NOTHING = -1;

  private Typing() {}

  /**
   * A text in Unicode's composed form (NFC), with plain spaces and hyphens in place of those that
   * only differ in width or in where lines may break, without marks of direction, and without space
   * around it. Characters that turn the direction of what follows are left for others to refuse.
   */
  public static String text(String given) {
    return each(Normalizer.normalize(given, Normalizer.Form.NFC), Typing::plain).strip();
  }

  /**
   * A number with its punctuation, such as that of a phone, an account or a post office: also with
   * plain digits and letters in place of wide ones (NFKC), with hyphens for dashes, and without
   * anything that can't be seen.
   */
  public static String number(String given) {
    return each(Normalizer.normalize(given, Normalizer.Form.NFKC), Typing::seen).strip();
  }

  private static String each(String text, IntUnaryOperator character) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints()
        .map(character)
        .filter(each -> each != NOTHING)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }

  private static int plain(int character) {
    return switch (character) {
      // Left-to-right, right-to-left, Arabic letter.
      case 0x200E, 0x200F, 0x061C -> NOTHING;
      case 0x2010, 0x2011 -> '-';
      default -> Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character;
    };
  }

  private static int seen(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT -> NOTHING;
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      // The minus sign.
      default -> character == 0x2212 ? '-' : character;
    };
  }
}
