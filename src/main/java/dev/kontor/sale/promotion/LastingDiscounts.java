package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.pricing.Discount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps for which later terms of a product the coupon of its first one is good: as long as offer,
 * period and currency stay.
 */
@ApplicationScoped
public class LastingDiscounts {
  private final CouponRepository coupons;
  private final ProductDiscountRepository discounts;

  LastingDiscounts(CouponRepository coupons, ProductDiscountRepository discounts) {
    this.coupons = coupons;
    this.discounts = discounts;
  }

  /**
   * A product that a coupon made cheaper.
   *
   * @param discount on its first term, in minor units
   */
  public record Bought(
      UUID organisationId,
      UUID productId,
      String offer,
      BillingPeriod period,
      String currency,
      long discount) {}

  /** The product is there; a coupon for the first term only leaves nothing to be kept. */
  @Transactional(TxType.MANDATORY)
  public void begin(Bought bought, UUID couponId) {
    var coupon = coupons.findById(couponId);
    if (coupon.terms() == null || coupon.terms() > 1) {
      discounts.persist(new ProductDiscount(bought, coupon));
    }
  }

  /**
   * What makes the next terms of products cheaper.
   *
   * @param terms whose ids are the products'
   */
  @Transactional
  public Promotion of(UUID organisationId, String currency, List<Candidate> terms) {
    var byProduct =
        terms.stream().collect(Collectors.toMap(each -> UUID.fromString(each.id()), each -> each));
    var good =
        discounts.of(organisationId, byProduct.keySet()).stream()
            .filter(
                each -> {
                  var term = Objects.requireNonNull(byProduct.get(each.productId()));
                  return each.isFor(term.offer(), term.period(), currency);
                })
            .toList();
    var byId =
        coupons.of(good.stream().map(ProductDiscount::couponId).distinct().toList()).stream()
            .collect(Collectors.toMap(Coupon::id, each -> each));
    var claims = new ArrayList<Discount>();
    var does = new LinkedHashMap<UUID, Promotion.OfCoupon>();
    for (var each : good) {
      var coupon = Objects.requireNonNull(byId.get(each.couponId()));
      var line = each.productId().toString();
      claims.add(new Discount(Discount.Kind.COUPON, coupon.code(), each.effect(), Set.of(line)));
      does.putIfAbsent(
          coupon.id(),
          new Promotion.OfCoupon(
              coupon.id(), coupon.code(), coupon.terms(), List.of(line), Map.of(), null));
    }
    return new Promotion(List.copyOf(claims), List.copyOf(does.values()), Map.of());
  }

  /** Whether a coupon may still make later terms of a product cheaper. */
  @Transactional(TxType.MANDATORY)
  public boolean has(UUID organisationId, UUID productId) {
    return !discounts.of(organisationId, List.of(productId)).isEmpty();
  }

  /**
   * Terms that products go on for were paid: each uses up a term of what made it cheaper, and what
   * isn't good for it ends.
   */
  @Transactional(TxType.MANDATORY)
  public void renewed(UUID organisationId, String currency, Map<UUID, NextTerm> terms) {
    for (var each : discounts.of(organisationId, terms.keySet())) {
      var term = Objects.requireNonNull(terms.get(each.productId()));
      if (!each.isFor(term.offer(), term.period(), currency) || each.useUp() == 0) {
        discounts.delete(each);
      }
    }
  }

  /** A term that a product goes on for. */
  public record NextTerm(String offer, BillingPeriod period) {}
}
