package dev.kontor.product.lifecycle;

import dev.kontor.product.product.Subscribed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What happens around the end of a product that nobody renews, in this order (SUB-12). */
enum Milestone {
  /** The next day nobody uses it any more. */
  LAST_DAY(-1, true),
  /** What was cancelled ends for good already. */
  EXPIRY(0, false),
  /** In a week it can't be renewed any more. */
  ENDING(Subscribed.RENEWABLE_DAYS - 7, true),
  END(Subscribed.RENEWABLE_DAYS, false);

  private final int daysAfterEnd;
  private final boolean isInTheMorning;

  Milestone(int daysAfterEnd, boolean isInTheMorning) {
    this.daysAfterEnd = daysAfterEnd;
    this.isInTheMorning = isInTheMorning;
  }

  /** Whether it waits until people are up; terms end at 00:00 UTC instead (SUB-9). */
  boolean isInTheMorning() {
    return isInTheMorning;
  }

  /**
   * On which day it is.
   *
   * @param end the first day after a product's last term
   */
  LocalDate day(LocalDate end) {
    return end.plusDays(daysAfterEnd);
  }

  /** Of which products it is on a day: the first day after their last term. */
  LocalDate end(LocalDate day) {
    return day.minusDays(daysAfterEnd);
  }

  Instant at(LocalDate end, LocalTime morning, ZoneId zone) {
    var day = day(end);
    return isInTheMorning
        ? day.atTime(morning).atZone(zone).toInstant()
        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Optional<Milestone> next() {
    return this == END ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
