package dev.kontor.sale.renewal;

import dev.kontor.platform.database.StartupFailure;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** On which days before its end a product is reminded of, and renews by itself (SUB-5, SUB-8). */
@Singleton
public class RenewalDays {
  /** Before the end: 14 before the first attempt. */
  public static final int REMINDER = 21;

  /** Before the end, the first attempt first. */
  public static final List<Integer> ATTEMPTS = List.of(7, 3, 1);

  /** Before the end: the last attempt. */
  public static final int LAST = 1;

  private final RenewalConfig config;

  RenewalDays(RenewalConfig config) {
    this.config = config;
  }

  /** Later than noon the last attempt would come after the end, somewhere west. */
  void check(@Observes StartupEvent event) {
    if (config.timeOfDay().isAfter(LocalTime.NOON)) {
      throw new StartupFailure("KONTOR_RENEWALS_TIME_OF_DAY is 12:00 or earlier.");
    }
  }

  /** When renewals are tried on a day. */
  public Instant instant(LocalDate day, ZoneId zone) {
    return day.atTime(config.timeOfDay()).atZone(zone).toInstant();
  }

  /** When a product's next attempt is; empty where none comes any more. */
  public Optional<Instant> nextAttempt(LocalDate end, ZoneId zone, Instant now) {
    return ATTEMPTS.stream()
        .map(days -> instant(end.minusDays(days), zone))
        .filter(each -> each.isAfter(now))
        .findFirst();
  }

  /** Whether a product that ends on a day hasn't ended yet: terms end at 00:00 UTC. */
  public static boolean isBeforeEnd(LocalDate end, Instant now) {
    return now.isBefore(end.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
