package dev.kontor.sale.cart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which coupons are in which carts. */
@ApplicationScoped
class CartCouponRepository implements PanacheRepositoryBase<CartCoupon, CartCoupon.Key> {
  /** In the order in which they were put in. */
  List<UUID> of(UUID organisationId, UUID cartId) {
    return find(
            "organisationId = ?1 and cartId = ?2 order by createdAt, couponId",
            organisationId,
            cartId)
        .list()
        .stream()
        .map(CartCoupon::couponId)
        .toList();
  }

  boolean remove(UUID organisationId, UUID cartId, UUID couponId) {
    return delete(
            "organisationId = ?1 and cartId = ?2 and couponId = ?3",
            organisationId,
            cartId,
            couponId)
        > 0;
  }
}
