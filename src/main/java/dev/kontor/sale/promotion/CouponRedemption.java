package dev.kontor.sale.promotion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** An order's use of a coupon. */
@Entity
@Table(name = "coupon_redemption")
class CouponRedemption {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID couponId;
  private UUID orderId;
  private RedemptionState state;

  /** As the coupon was at that time, like {@code firstOrder}. */
  private boolean once;

  private boolean firstOrder;
  private String currency;

  /** Minor units. */
  private long discount;

  private Instant createdAt;
  private @Nullable Instant settledAt;

  protected CouponRedemption() {}

  CouponRedemption(
      UUID id,
      UUID organisationId,
      Coupon coupon,
      UUID orderId,
      String currency,
      long discount,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.couponId = coupon.id();
    this.orderId = orderId;
    this.state = RedemptionState.RESERVED;
    this.once = coupon.isOncePerOrganisation();
    this.firstOrder = coupon.isFirstOrderOnly();
    this.currency = currency;
    this.discount = discount;
    this.createdAt = now;
  }

  void settle(RedemptionState end, Instant now) {
    state = end;
    settledAt = now;
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID couponId() {
    return couponId;
  }

  UUID orderId() {
    return orderId;
  }

  RedemptionState state() {
    return state;
  }

  String currency() {
    return currency;
  }

  long discount() {
    return discount;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant settledAt() {
    return settledAt;
  }
}
