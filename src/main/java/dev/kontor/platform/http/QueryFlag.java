package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Yes or no in queries: JAX-RS would take anything but {@code true} for no. */
public final class QueryFlag {
  private QueryFlag() {}

  /**
   * What a query parameter says; null where it isn't given.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 for other texts than the two
   */
  public static @Nullable Boolean parse(@Nullable String text, String parameter) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw CommonProblem.FLAG_INVALID.exception().onQuery(parameter);
    };
  }
}
