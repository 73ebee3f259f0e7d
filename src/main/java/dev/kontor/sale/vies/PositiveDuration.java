package dev.kontor.sale.vies;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/** A setting that is some time, a year at most: without any, nothing could be asked or kept. */
record PositiveDuration(Duration time) {
  private static final Duration LONGEST = Duration.ofDays(366);

  PositiveDuration {
    if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("It is longer than nothing, and a year at most");
    }
  }

  /** Reads it as all durations of the configuration are read, such as {@code PT5S}. */
  public static PositiveDuration of(String text) {
    return new PositiveDuration(DurationConverter.parseDuration(text));
  }
}
