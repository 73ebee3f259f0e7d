package dev.kontor.access.apitoken;

import java.time.Period;

/** For how long a token may be good: not forever, since nobody looks after it for so long. */
record LongestTerm(Period period) {
  private static final int MOST_MONTHS = 120;
  private static final int DAYS_OF_A_MONTH = 28;

  LongestTerm {
    if (period.isZero() || period.isNegative() || months(period) > MOST_MONTHS) {
      throw new IllegalArgumentException("It is longer than nothing, and ten years at most");
    }
  }

  private static long months(Period period) {
    return period.toTotalMonths() + period.getDays() / DAYS_OF_A_MONTH;
  }

  /** Reads it as ISO 8601 writes periods, such as {@code P1Y} or {@code P90D}. */
  public static LongestTerm of(String text) {
    return new LongestTerm(Period.parse(text));
  }
}
