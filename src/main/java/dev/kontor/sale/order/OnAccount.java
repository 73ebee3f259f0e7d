package dev.kontor.sale.order;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;

/** Until when is to be paid what was renewed on account (DOM-2). */
final class OnAccount {
  private static final int DAYS = 280;
  private static final int DAYS_OF_SHORT_TERMS = 90;

  private OnAccount() {}

  /**
   * The last day for it.
   *
   * @param issuedOn by the seller's calendar
   */
  static LocalDate dueOn(LocalDate issuedOn, BillingPeriod period) {
    return issuedOn.plusDays(period.isShort() ? DAYS_OF_SHORT_TERMS : DAYS);
  }
}
