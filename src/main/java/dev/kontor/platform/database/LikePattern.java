package dev.kontor.platform.database;

import dev.kontor.platform.text.Typing;

/** Patterns for {@code ilike}, of what people look for. */
public final class LikePattern {
  private LikePattern() {}

  /** Finds what holds a text, cleaned as what is looked through was. */
  public static String containing(String text) {
    return "%" + Typing.text(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
