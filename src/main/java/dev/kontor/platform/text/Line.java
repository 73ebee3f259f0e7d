package dev.kontor.platform.text;

/** Patterns for what people type into one line, understood by Java and by JSON Schema alike. */
public final class Line {
  /** No control characters. */
  public static final String PLAIN = "^[^\\x00-\\x1F\\x7F]*$";

  /** Neither control characters nor spaces. */
  public static final String WITHOUT_SPACES = "^[^\\x00-\\x20\\x7F\\s]*$";

  private Line() {}
}
