package dev.kontor.sale.promotion;

import dev.kontor.platform.text.Typing;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes of coupons, which compare without case and spaces. */
final class CouponCode {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9_-]{2,39}");

  private CouponCode() {}

  /** A code as it is kept; empty for what can't be one. */
  static Optional<String> read(String typed) {
    var code = SPACES.matcher(Typing.text(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    return Optional.of(code).filter(each -> FORM.matcher(each).matches());
  }
}
