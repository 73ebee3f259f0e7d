package dev.kontor.product.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** How long one term of a product runs, by its ISO 8601 code, the shortest first. */
public enum BillingPeriod {
  P1M(1),
  P3M(3),
  P1Y(12),
  P2Y(24),
  P3Y(36);

  private final int months;

  BillingPeriod(int months) {
    this.months = months;
  }

  /** Empty for what isn't the code of one. */
  public static Optional<BillingPeriod> of(String code) {
    return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
  }

  /** Empty for what isn't the length of one. */
  public static Optional<BillingPeriod> of(int months) {
    return Arrays.stream(values()).filter(each -> each.months == months).findFirst();
  }

  public int months() {
    return months;
  }

  /** Whether it is to be had from a minimum amount on only (SUB-2). */
  public boolean isShort() {
    return months < 12;
  }

  /**
   * The first day after a term.
   *
   * @param start the term's first day
   * @param anchorDay the day of the month that terms begin on; where a month is shorter, they begin
   *     on its last day and come back to the anchor afterwards
   */
  public LocalDate end(LocalDate start, int anchorDay) {
    return after(months, start, anchorDay);
  }

  /** So many months later, as {@link #end}. */
  static LocalDate after(int months, LocalDate start, int anchorDay) {
    var month = YearMonth.from(start).plusMonths(months);
    return month.atDay(Math.min(anchorDay, month.lengthOfMonth()));
  }
}
