package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Carts and their lines, as Hibernate reads and writes them, but for the names of columns. */
final class CartSql {
  private static final String CART =
      """
      select id, billing_address_id, changed_at, created_at, order_id, organisation_id,
        payment_method, prepaid_all, prepaid_amount, prepaid_currency
      from cart where organisation_id = ? and id = ? fetch first ? rows only""";

  private static final String LINES =
      """
      select id, auto_renewal, billing_address_id, cart_id, contact_email, created_at, domain_name,
        free_option_id, label, offer, organisation_id, period
      from cart_line where organisation_id = ? and cart_id = ? order by created_at, id""";

  private static final String COUPONS =
      """
      select cart_id, coupon_id, created_at, organisation_id
      from cart_coupon where organisation_id = ? and cart_id = ? order by created_at, coupon_id""";

  private static final String UPDATE =
      """
      update cart set billing_address_id = ?, changed_at = ?, created_at = ?, order_id = ?,
        payment_method = ?, prepaid_all = ?, prepaid_amount = ?, prepaid_currency = ?
      where organisation_id = ? and id = ?""";

  private final UUID organisation;
  private final Supplier<UUID> cart;

  CartSql(UUID organisation, Supplier<UUID> cart) {
    this.organisation = organisation;
    this.cart = cart;
  }

  Sql read() {
    return new Sql(CART, () -> new Object[] {organisation, cart.get(), 1});
  }

  Sql lock() {
    return new Sql(CART + " for no key update", () -> new Object[] {organisation, cart.get(), 1});
  }

  Sql lines() {
    return new Sql(LINES, () -> new Object[] {organisation, cart.get()});
  }

  Sql coupons() {
    return new Sql(COUPONS, () -> new Object[] {organisation, cart.get()});
  }

  /** As somebody changes it now. */
  Sql update(Supplier<UUID> order) {
    return new Sql(
        UPDATE,
        () -> {
          var now = Timestamp.from(Instant.now());
          return new Object[] {
            null, now, now, order.get(), null, false, null, null, organisation, cart.get()
          };
        });
  }
}
