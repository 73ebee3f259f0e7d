package dev.kontor.platform.text;

/** Text that a spreadsheet takes for text: CSV injection by OWASP's rule. */
public final class SafeCell {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private SafeCell() {}

  /** The text with an apostrophe before it where it would be taken for a formula. */
  public static String of(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
