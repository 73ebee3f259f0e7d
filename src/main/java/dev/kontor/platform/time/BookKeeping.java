package dev.kontor.platform.time;

import java.time.LocalDate;

/**
 * For how long books and their documents are kept: ten years from the end of the financial year,
 * which is that of the calendar (Swiss Code of Obligations, art. 958f).
 */
public final class BookKeeping {
  private static final int YEARS = 10;

  private BookKeeping() {}

  /**
   * The first day on which they may go.
   *
   * @param bookedOn when something was last booked
   */
  public static LocalDate keptUntil(LocalDate bookedOn) {
    return LocalDate.ofYearDay(bookedOn.getYear() + 1 + YEARS, 1);
  }
}
