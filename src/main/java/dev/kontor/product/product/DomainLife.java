package dev.kontor.product.product;

import dev.kontor.platform.money.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What keeps a domain from being lost, before it expires and after. */
@Embeddable
class DomainLife {
  private @Nullable LocalDate redemptionBeginsOn;
  private @Nullable LocalDate redemptionEndsOn;
  private @Nullable Long restoreFee;
  private @Nullable String restoreCurrency;
  private boolean renewalWarranty;

  /** It has expired, unless that is known: what was fixed then stays. */
  void expire(LocalDate on, Redemption redemption) {
    if (!on.equals(redemptionBeginsOn)) {
      redemptionBeginsOn = on;
      redemptionEndsOn = redemption.endsOn();
      var fee = redemption.fee();
      restoreFee = fee == null ? null : fee.minor();
      restoreCurrency = fee == null ? null : fee.currency();
    }
  }

  /** The registry says so. */
  void endRedemption(LocalDate on) {
    redemptionEndsOn = on;
  }

  /** Tells whether that changes anything. */
  boolean warrant(boolean isOn) {
    var isChange = renewalWarranty != isOn;
    renewalWarranty = isOn;
    return isChange;
  }

  /**
   * The day on which what has expired ends for good.
   *
   * @param end the first day after its last term
   */
  LocalDate endsForGoodOn(LocalDate end) {
    return redemptionEndsOn != null && end.equals(redemptionBeginsOn)
        ? redemptionEndsOn
        : end.plusDays(Subscribed.RENEWABLE_DAYS);
  }

  static @Nullable Redemption redemption(
      @Nullable LocalDate endsOn, @Nullable Long fee, @Nullable String currency) {
    return endsOn == null
        ? null
        : new Redemption(
            endsOn, fee == null || currency == null ? null : Money.ofMinor(fee, currency));
  }
}
