package dev.kontor.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, with the code by which JSON, tables and configuration call it. */
public interface Coded {
  /** The enum constant's name. */
  String name();

  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a code, to the letter; empty where there is none. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, @Nullable String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }

  /**
   * The constant of a stored code.
   *
   * @throws IllegalArgumentException where there is none
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
    return find(type, code)
        .orElseThrow(
            () -> new IllegalArgumentException("No " + type.getSimpleName() + " is " + code));
  }
}
