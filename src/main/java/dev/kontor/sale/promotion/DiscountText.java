package dev.kontor.sale.promotion;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** What discounts are called, and when they end. */
final class DiscountText {
  private static final String FEATURE = "coupon";

  private DiscountText() {}

  /**
   * Of a coupon.
   *
   * @param terms that it is good for; null for all
   */
  static String ofCoupon(String code, @Nullable Integer terms, Language language) {
    if (terms == null) {
      return Texts.text(language, FEATURE, "for_all_terms", code);
    }
    return terms == 1
        ? Texts.text(language, FEATURE, "for_first_term", code)
        : Texts.text(language, FEATURE, "for_terms", code, terms.toString());
  }

  static String ofFreeOption(Language language) {
    return Texts.text(language, FEATURE, "free_option");
  }
}
