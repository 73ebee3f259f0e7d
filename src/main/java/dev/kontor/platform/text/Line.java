package dev.kontor.platform.text;

/** Patterns for what people type into one line, understood by Java and by JSON Schema alike. */
public final class Line {
  /** No control characters. */
  public static final String PLAIN = "^[^\\x00-\\x1F\\x7F]*$";

  /** What it has to be, in the reader's words. */
  public static final String MESSAGE = "{kontor.line}";

  private Line() {}
}
