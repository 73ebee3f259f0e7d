package dev.kontor.sale.cart;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.promotion.CouponMiss;
import dev.kontor.sale.promotion.FreeOptionReason;
import dev.kontor.sale.promotion.Promotion;
import dev.kontor.sale.quote.PricePreview;
import dev.kontor.sale.quote.Quote;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cart with its price of today. */
@Schema(name = "Cart")
record CartResponse(
    @Schema(examples = "019ab3cb-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
    @Schema(examples = "open", required = true) CartStatus status,
    @Schema(description = "Oldest first", required = true) List<Line> lines,
    @Schema(
            description = "In the order in which they claim lines; none where the cart isn't open",
            required = true)
        List<Coupon> coupons,
    @Schema(
            description = "The id of a saved method, or a provider's token",
            examples = "sandbox:success")
        @Nullable String paymentMethod,
    @Schema(description = "What of the price is to be paid from the prepaid account")
        @Nullable Money prepaidAmount,
    @Schema(
            description = "Whether as much as there is on the prepaid account is to be used",
            examples = "false",
            required = true)
        boolean prepaidAll,
    @Schema(description = "Who gets the invoice of lines that name nobody")
        @Nullable UUID billingAddressId,
    @Schema(
            description =
                "What the lines that can be had cost today. Null where the cart isn't open")
        @Nullable PricePreview preview,
    @Schema(examples = "2026-11-29T09:00:00Z", required = true) Instant createdAt,
    @Schema(
            description = "When it lapses, unless it is changed before",
            examples = "2026-12-29T09:00:00Z",
            required = true)
        Instant expiresAt,
    @Schema(description = "What it became") @Nullable UUID orderId) {

  /** A product that is about to be bought. */
  @Schema(name = "CartLine")
  record Line(
      @Schema(examples = "019ab3cb-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID id,
      @Schema(examples = "new", required = true) CartLineKind kind,
      @Schema(examples = "domain_ch", required = true) String offer,
      @Schema(examples = "P1Y", required = true) BillingPeriod period,
      @Schema(description = "The product's name; null for that of the offer")
          @Nullable String label,
      @Schema(
              description = "Of domains, as registries write it",
              examples = "alpenglueck-verleih.ch")
          @Nullable String domainName,
      @Schema(description = "Of domains") @Nullable String contactEmail,
      @Schema(examples = "false", required = true) boolean autoRenewal,
      @Schema(description = "Of domains", examples = "false", required = true)
          boolean renewalWarranty,
      @Nullable UUID billingAddressId,
      @Schema(description = "The free option that is switched on") @Nullable UUID freeOptionId,
      @Schema(description = "What could be, or can't be any more", required = true)
          List<FreeOption> freeOptions,
      @Schema(
              description =
                  "After discounts, without tax; null where it can't be had today, or the cart isn't"
                      + " open")
          @Nullable Money price,
      @Schema(
              description =
                  "Why it can't be had today, by the type of the problem that would tell; null where"
                      + " it can",
              examples = "/problems/offer-not-sold")
          @Nullable String refusal) {
    static Line of(CartLine line, @Nullable Quote quote) {
      var details = line.details();
      var id = line.id().toString();
      var refusal = quote == null ? null : quote.refusals().get(id);
      return new Line(
          line.id(),
          CartLineKind.NEW,
          line.offer(),
          details.period(),
          details.label(),
          line.domainName(),
          details.contactEmail(),
          Boolean.TRUE.equals(details.autoRenewal()),
          Boolean.TRUE.equals(details.renewalWarranty()),
          details.billingAddressId(),
          details.freeOptionId(),
          quote == null ? List.of() : FreeOption.of(quote.promotion(), id),
          quote == null ? null : price(quote, id),
          refusal == null ? null : "/problems/" + refusal.type().slug());
    }

    private static @Nullable Money price(Quote quote, String id) {
      return quote.lines().stream()
          .filter(each -> each.wanted().id().equals(id))
          .findFirst()
          .map(each -> Money.ofMinor(each.price().net(), quote.currency()))
          .orElse(null);
    }
  }

  /** A free option that there is for a line. */
  @Schema(name = "CartFreeOption")
  record FreeOption(
      @Schema(examples = "019ab3cd-0a1b-7c2d-8e3f-4a5b6c7d8e9f", required = true) UUID id,
      @Schema(description = "Whether it can be used", examples = "true", required = true)
          boolean applicable,
      @Schema(description = "Why not") @Nullable FreeOptionReason reason) {
    static List<FreeOption> of(Promotion promotion, String lineId) {
      return promotion.options().getOrDefault(lineId, List.of()).stream()
          .map(each -> new FreeOption(each.id(), each.reason() == null, each.reason()))
          .toList();
    }
  }

  /** A coupon, with what it does. */
  @Schema(name = "CartCoupon")
  record Coupon(
      @Schema(examples = "WELCOME20", required = true) String code,
      @Schema(description = "The lines that it makes cheaper", required = true)
          List<String> lineIds,
      @Schema(description = "Why it doesn't make others cheaper", required = true)
          List<Miss> others,
      @Schema(
              description =
                  "Why it does nothing any more, by the type of the problem that would tell",
              examples = "/problems/coupon-expired")
          @Nullable String refusal) {
    static List<Coupon> of(Promotion promotion) {
      return promotion.coupons().stream()
          .map(
              each ->
                  new Coupon(
                      each.code(),
                      each.lineIds(),
                      each.others().entrySet().stream()
                          .map(other -> new Miss(other.getKey(), other.getValue()))
                          .sorted(Comparator.comparing(Miss::lineId))
                          .toList(),
                      each.refusal() == null ? null : "/problems/" + each.refusal().type().slug()))
          .toList();
    }
  }

  /** A line that a coupon doesn't make cheaper. */
  @Schema(name = "CartCouponMiss")
  record Miss(
      @Schema(examples = "019ab3cb-1a3c-7d4e-8f50-6b7c8d9e0f1a", required = true) String lineId,
      @Schema(examples = "other_product", required = true) CouponMiss reason) {}
}
