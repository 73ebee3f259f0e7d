package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
}
