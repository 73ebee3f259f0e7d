package dev.kontor.sale.quote;

/**
 * How much of a price is to be paid from the prepaid account.
 *
 * @param isAll as much as there is
 * @param amount otherwise so much, in minor units
 */
public record PrepaidPart(boolean isAll, long amount) {
  public static final PrepaidPart NOTHING = new PrepaidPart(false, 0);
  public static final PrepaidPart ALL = new PrepaidPart(true, 0);

  /** What that is of a price. */
  long of(long total, long available) {
    return Math.min(total, isAll ? available : Math.min(amount, available));
  }
}
