package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What renewing an offer costs on a date. What isn't sold any more is renewed at its last price,
 * until operators end that (SUB-12).
 *
 * @param prices of the terms that are to be had, by how long they are; none where it isn't sold
 * @param last prices of all terms that ever were to be had
 * @param endsOn the first day on which it isn't renewed any more; none where that isn't known
 */
public record RenewalPrices(
    OfferView offer,
    Map<BillingPeriod, Money> prices,
    Map<BillingPeriod, Money> last,
    @Nullable LocalDate endsOn) {
  /** Whether it isn't renewed any more on a day. */
  public boolean isOver(LocalDate on) {
    return prices.isEmpty() && endsOn != null && !on.isBefore(endsOn);
  }
}
