package dev.kontor.sale.cart;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A coupon that was put into a cart; earlier ones claim lines first. */
@Entity
@Table(name = "cart_coupon")
@IdClass(CartCoupon.Key.class)
class CartCoupon {
  @Id private UUID cartId;
  @Id private UUID couponId;
  @PartitionKey private UUID organisationId;
  private Instant createdAt;

  protected CartCoupon() {}

  /** Which coupon in which cart. */
  record Key(UUID cartId, UUID couponId) implements Serializable {}

  CartCoupon(UUID organisationId, UUID cartId, UUID couponId, Instant now) {
    this.organisationId = organisationId;
    this.cartId = cartId;
    this.couponId = couponId;
    this.createdAt = now;
  }

  UUID couponId() {
    return couponId;
  }
}
