package dev.kontor.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The ring of monthly partitions: this month, the twelve before it, and an empty one for the next.
 */
final class ActivityRing {
  static final int SIZE = 14;
  static final int MONTHS_KEPT = 12;

  private ActivityRing() {}

  /** The partition of an instant's month, in UTC. */
  static int of(Instant instant) {
    return of(month(instant));
  }

  /** The partition of next month, which is to be empty. */
  static int next(Instant now) {
    return of(month(now).plusMonths(1));
  }

  /** From when on entries are shown. */
  static Instant oldestKept(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS_KEPT).toInstant();
  }

  private static int of(YearMonth month) {
    return Math.floorMod(month.getYear() * 12 + month.getMonthValue() - 1, SIZE);
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }
}
