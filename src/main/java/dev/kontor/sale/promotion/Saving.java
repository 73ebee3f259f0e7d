package dev.kontor.sale.promotion;

import dev.kontor.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What made a product cheaper.
 *
 * @param code of a coupon; null for a free option
 * @param terms that the coupon is good for; null for all
 */
public record Saving(@Nullable String code, @Nullable Integer terms) {
  public static final Saving FREE_OPTION = new Saving(null, null);

  /** What it is, and when it ends. */
  public String text(Language language) {
    return code == null
        ? DiscountText.ofFreeOption(language)
        : DiscountText.ofCoupon(code, terms, language);
  }
}
