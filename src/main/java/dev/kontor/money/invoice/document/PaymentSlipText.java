package dev.kontor.money.invoice.document;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import net.codecrete.qrbill.generator.SPSCharacterSet;

/**
 * Text as QR-bills take it: in the letters that banks have, and short enough. What has no such
 * letters, such as Greek names, is written in Latin ones; signs without a sound are left out.
 */
final class PaymentSlipText {
  /** Since November 2025 (Swiss Implementation Guidelines QR-bill 2.3, section 4.1.1). */
  static final SPSCharacterSet LETTERS = SPSCharacterSet.EXTENDED_LATIN;

  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
  private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;.:&/(-]+$");

  private PaymentSlipText() {}

  /** All of it; empty where nothing of it can be written. */
  static String written(String text) {
    var composed = COMPOSED.normalize(text);
    var latin = isWritable(composed) ? composed : LATIN.transliterate(composed);
    var written = new StringBuilder();
    latin.codePoints().forEach(each -> written.append(written(each)));
    return SPACES.matcher(written).replaceAll(" ").strip();
  }

  /**
   * As {@link #written(String)}, and shortened where a word ends.
   *
   * @param most how many characters there may be
   */
  static String written(String text, int most) {
    var written = written(text);
    if (written.length() <= most) {
      return written;
    }
    // A word that is most of the text is cut rather than left out.
    var space = written.lastIndexOf(' ', most);
    var cut = written.substring(0, space > most / 2 ? space : most);
    return LOOSE_END.matcher(cut).replaceAll("");
  }

  private static boolean isWritable(String text) {
    return text.codePoints().allMatch(LETTERS::contains);
  }

  private static String written(int letter) {
    if (LETTERS.contains(letter)) {
      return Character.toString(letter);
    }
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
      return " ";
    }
    var plain = PLAIN.transliterate(Character.toString(letter));
    return isWritable(plain) ? plain : "";
  }
}
