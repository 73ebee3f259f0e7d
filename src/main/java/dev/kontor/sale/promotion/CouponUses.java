package dev.kontor.sale.promotion;

import java.util.Set;
import java.util.UUID;

/**
 * What an organisation has used so far.
 *
 * @param coupons those that it may use once only, and has
 * @param hasOrdered whether it has paid for an order, or is about to with a coupon for first orders
 */
record CouponUses(Set<UUID> coupons, boolean hasOrdered) {}
