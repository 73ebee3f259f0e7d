package dev.kontor.product.catalogue;

import dev.kontor.platform.time.WrittenTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From when on prices hold: by the day in UTC. */
@Singleton
class CatalogueDates {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final int MOST_YEARS_AHEAD = 10;

  /** How long before customers learn that renewals end. */
  private static final int ANNOUNCED_DAYS = 60;

  private final Clock clock;

  CatalogueDates(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The date of a query, today without one. */
  LocalDate asked(@Nullable String date) {
    if (date == null) {
      return today();
    }
    return WrittenTime.date(date)
        .filter(asked -> !asked.isBefore(EARLIEST) && !asked.isAfter(LATEST))
        .orElseThrow(() -> CatalogueProblem.DATE_INVALID.exception().onQuery("on"));
  }

  /** Prices are made for today and for what is to come: the past stays as it was. */
  void requireValidFrom(LocalDate date) {
    var today = today();
    if (date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw CatalogueProblem.VALID_FROM_INVALID
          .exception(String.valueOf(MOST_YEARS_AHEAD))
          .onField("validFrom");
    }
  }

  /** Customers learn of the end of renewals long before. */
  void requireAnnounced(LocalDate endsOn) {
    var earliest = today().plusDays(ANNOUNCED_DAYS);
    if (endsOn.isBefore(earliest)) {
      throw CatalogueProblem.RENEWALS_END_TOO_SOON
          .exception(String.valueOf(ANNOUNCED_DAYS), earliest.toString())
          .onField("endsOn")
          .with("earliest", earliest);
    }
    var latest = today().plusYears(MOST_YEARS_AHEAD);
    if (endsOn.isAfter(latest)) {
      throw CatalogueProblem.RENEWALS_END_TOO_LATE
          .exception(String.valueOf(MOST_YEARS_AHEAD), latest.toString())
          .onField("endsOn")
          .with("latest", latest);
    }
  }
}
