package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.pricing.Discount;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * What a product's later terms cost less, by the coupon of its first one, as long as offer, period
 * and currency stay.
 */
@Entity
@Table(name = "product_discount")
class ProductDiscount {
  @Id private UUID productId;
  @PartitionKey private UUID organisationId;
  private UUID couponId;
  private String offer;

  @Enumerated(EnumType.STRING)
  private BillingPeriod period;

  private String currency;

  /** In hundredths of a percent; or else an amount. */
  private @Nullable Integer percentage;

  /** Minor units a term. */
  private @Nullable Long amount;

  /** After the first one; null for as many as there will be. */
  private @Nullable Integer termsLeft;

  protected ProductDiscount() {}

  ProductDiscount(LastingDiscounts.Bought bought, Coupon coupon) {
    this.productId = bought.productId();
    this.organisationId = bought.organisationId();
    this.couponId = coupon.id();
    this.offer = bought.offer();
    this.period = bought.period();
    this.currency = bought.currency();
    switch (coupon.kind()) {
      case PERCENTAGE -> percentage = coupon.percentageHundredths();
      case AMOUNT -> amount = bought.discount();
      case WHOLE_PRICE -> percentage = Coupon.WHOLE;
    }
    var terms = coupon.terms();
    this.termsLeft = terms == null ? null : (Integer) (terms - 1);
  }

  /** Whether it lowers the price of a term. */
  boolean isFor(String offerOfTerm, BillingPeriod periodOfTerm, String currencyOfTerm) {
    return (amount == null || amount > 0)
        && offer.equals(offerOfTerm)
        && period == periodOfTerm
        && currency.equals(currencyOfTerm);
  }

  /** A term less is left; tells how many are, of which nobody counts a coupon for all. */
  int useUp() {
    if (termsLeft == null) {
      return Integer.MAX_VALUE;
    }
    termsLeft = termsLeft - 1;
    return termsLeft;
  }

  Discount.Effect effect() {
    return percentage == null
        ? new Discount.Amount(Objects.requireNonNull(amount))
        : new Discount.Share(new Percent(percentage));
  }

  UUID productId() {
    return productId;
  }

  UUID couponId() {
    return couponId;
  }
}
