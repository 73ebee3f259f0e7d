package dev.kontor.platform.text;

/** Patterns for what people type into one line, understood by Java and by JSON Schema alike. */
public final class Line {
  /** No control characters, and nothing that parts lines or turns the direction unseen. */
  public static final String PLAIN =
      "^[^\\x00-\\x1F\\x7F-\\x9F\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]*$";

  /** What it has to be, in the reader's words. */
  public static final String MESSAGE = "{kontor.line}";

  private Line() {}
}
