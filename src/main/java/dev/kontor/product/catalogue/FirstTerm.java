package dev.kontor.product.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first term of a product, which is paid in advance: the smallest number of whole periods that
 * reaches the minimum of its type (SUB-7). Its anchor day is the day of the month that it begins
 * on.
 *
 * @param minimumMonths none where nothing is agreed: then it is one period
 */
public record FirstTerm(BillingPeriod period, @Nullable Integer minimumMonths) {
  /** How long it is. */
  public int months() {
    return period.months() * periods();
  }

  /** The first day after it. */
  public LocalDate end(LocalDate start) {
    return BillingPeriod.after(months(), start, start.getDayOfMonth());
  }

  /**
   * What it costs.
   *
   * @param one what one period does, in minor units
   */
  public long price(long one) {
    return Math.multiplyExact(one, (long) periods());
  }

  /**
   * The first day on which a product can end that begins on a day; none where nothing is agreed.
   */
  public static @Nullable LocalDate minimumEnd(@Nullable Integer minimumMonths, LocalDate start) {
    return minimumMonths == null
        ? null
        : BillingPeriod.after(minimumMonths, start, start.getDayOfMonth());
  }

  private int periods() {
    var least = minimumMonths == null ? 0 : minimumMonths;
    return Math.max(1, (least + period.months() - 1) / period.months());
  }
}
