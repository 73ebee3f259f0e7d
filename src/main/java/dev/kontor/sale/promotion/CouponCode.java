package dev.kontor.sale.promotion;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.text.Typing;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes of coupons, which compare without case and spaces. */
final class CouponCode {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{2,39}");

  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{2,10}");

  /** Nothing that looks or sounds like another: no 0, 1, I, L, O, and no U beside V. */
  private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** 68 random bits: nobody guesses one of even a billion. */
  private static final int LENGTH = 14;

  private static final int GROUP = 4;

  private CouponCode() {}

  /** A code as it is kept; empty for what can't be one. */
  static Optional<String> read(String typed) {
    return read(typed, FORM);
  }

  /** What the codes of a batch are to begin with; empty for what they can't. */
  static Optional<String> readPrefix(String typed) {
    return read(typed, PREFIX);
  }

  private static Optional<String> read(String typed, Pattern form) {
    var code = SPACES.matcher(Typing.text(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    return Optional.of(code).filter(each -> form.matcher(each).matches());
  }

  /** A code for people to type that nobody can guess, such as {@code ABCD-EFGH-JKMN-PQ}. */
  static String random() {
    var code = new StringBuilder(Secrets.characters(READABLE, LENGTH));
    for (int i = LENGTH / GROUP * GROUP; i > 0; i -= GROUP) {
      code.insert(i, '-');
    }
    return code.toString();
  }
}
