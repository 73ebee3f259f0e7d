package dev.kontor.platform.security;

import dev.kontor.platform.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How API tokens are written: a prefix by which scanners for secrets know them, 30 random letters
 * and digits (178 bits), and 6 more that check them, so that what can't be one is refused without
 * asking the database.
 */
public final class ApiTokenText {
  public static final String PERSONAL = "kontor_pat_";
  public static final String OF_ORGANISATION = "kontor_org_";

  /** What is shown of one later. */
  private static final int HINT = PERSONAL.length() + 4;

  private static final int RANDOM = 30;
  private static final int CHECK = 6;
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = PERSONAL.length() + RANDOM + CHECK;

  /** As far as {@link #RANDOM} letters, in whichever case somebody wrote them. */
  private static final Pattern LIKENESS =
      Pattern.compile("kontor_(?:pat|org)_[0-9A-Za-z]{30}", Pattern.CASE_INSENSITIVE);

  private ApiTokenText() {}

  /** A new one. */
  public static String next(String prefix) {
    var text = prefix + Secrets.characters(ALPHABET, RANDOM);
    return text + check(text);
  }

  /** Whether it means to be one; it needn't be well-formed. */
  public static boolean isMeant(String credential) {
    return credential.startsWith(PERSONAL) || credential.startsWith(OF_ORGANISATION);
  }

  /** Whether it can be one: of the right length and letters, and with the check that they have. */
  public static boolean isWellFormed(String credential) {
    return credential.length() == LENGTH
        && isMeant(credential)
        && credential.chars().skip(PERSONAL.length()).allMatch(ApiTokenText::isLetterOrDigit)
        && credential.endsWith(check(credential.substring(0, LENGTH - CHECK)));
  }

  private static boolean isLetterOrDigit(int character) {
    return ALPHABET.indexOf(character) >= 0;
  }

  /** Whether a text has something in it that looks like one, well-formed or not. */
  public static boolean isIn(String text) {
    return text.length() >= HINT && LIKENESS.matcher(text).find();
  }

  /** The beginning, by which people tell theirs apart. */
  public static String hint(String token) {
    return token.substring(0, HINT);
  }

  /** CRC-32 of the text in base 62, the highest place first. */
  private static String check(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.US_ASCII));
    var rest = sum.getValue();
    var check = new StringBuilder();
    for (int i = 0; i < CHECK; i++) {
      check.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    return check.reverse().toString();
  }
}
