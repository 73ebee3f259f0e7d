package dev.kontor.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The years that stories tell of: from 2027 on. Where these have begun, all happens as many leap
 * years later as it has to.
 *
 * @param later how many years a story happens after those that it tells of
 */
record Years(int later) {
  private static final int FIRST = 2027;
  private static final int FROM_LEAP_YEAR_TO_LEAP_YEAR = 4;
  private static final int DIGITS = 4;

  /** So that the first year begins after an instant. */
  static Years after(Instant now) {
    var later = 0;
    while (!LocalDate.of(FIRST + later, 1, 1).isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      later += FROM_LEAP_YEAR_TO_LEAP_YEAR;
    }
    return new Years(later);
  }

  LocalDate day(String told) {
    return LocalDate.parse(told).plusYears(later);
  }

  /**
   * The instant of a day at noon, or of a day and time such as {@code 2027-01-31 23:50}, in UTC.
   */
  Instant instant(String told) {
    var isDay = told.length() == "2027-01-31".length();
    var time = LocalDateTime.parse(isDay ? told + "T12:00" : told.replace(' ', 'T'));
    return time.plusYears(later).toInstant(ZoneOffset.UTC);
  }

  /** What begins with a year, as a story tells it. */
  String told(String real) {
    var year = Integer.parseInt(real.substring(0, DIGITS)) - later;
    return year + real.substring(DIGITS);
  }
}
