package dev.kontor.sale.promotion;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.sale.pricing.Discount;
import dev.kontor.sale.pricing.Price;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What coupons and free options do to some lines.
 *
 * @param discounts in the order in which they claim lines
 * @param coupons all that were asked for, in their order
 * @param options that there are for each line, by its id
 */
public record Promotion(
    List<Discount> discounts, List<OfCoupon> coupons, Map<String, List<Option>> options) {
  public static final Promotion NONE = new Promotion(List.of(), List.of(), Map.of());

  /**
   * What a coupon does.
   *
   * @param terms of each product that it is good for; null for all
   * @param lineIds the lines that it claims
   * @param others why it doesn't claim others, by their ids
   * @param refusal why it does nothing at all; null where it does
   */
  public record OfCoupon(
      UUID id,
      String code,
      @Nullable Integer terms,
      List<String> lineIds,
      Map<String, CouponMiss> others,
      @Nullable DomainException refusal) {}

  /**
   * A free option that there is for a line.
   *
   * @param reason why it can't be used; null where it can
   */
  public record Option(UUID id, @Nullable FreeOptionReason reason) {}

  /**
   * Lets a free option pass that gives a line for nothing.
   *
   * @throws DomainException 422 {@code free-option-unknown} where there is no such one for it, 409
   *     {@code free-option-not-applicable}
   */
  public void requireApplicable(String lineId, UUID option) {
    var found =
        options.getOrDefault(lineId, List.of()).stream()
            .filter(each -> each.id().equals(option))
            .findFirst()
            .orElseThrow(Promotions::freeOptionUnknown);
    if (found.reason() != null) {
      throw CouponProblem.FREE_OPTION_NOT_APPLICABLE
          .exception()
          .with("reason", found.reason())
          .onField("freeOptionId");
    }
  }

  /** The coupon that lowers a line's price; empty for a free option. */
  public Optional<OfCoupon> coupon(Price.Taken taken) {
    return taken.kind() == Discount.Kind.COUPON
        ? coupons.stream().filter(each -> each.code().equals(taken.source())).findFirst()
        : Optional.empty();
  }

  /** What a discount is, and when it ends. */
  public String text(Price.Taken taken, Language language) {
    return coupon(taken)
        .map(each -> new Saving(each.code(), each.terms()))
        .orElse(Saving.FREE_OPTION)
        .text(language);
  }
}
