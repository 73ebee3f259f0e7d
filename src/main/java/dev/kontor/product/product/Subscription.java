package dev.kontor.product.product;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a product that was ordered runs.
 *
 * @param billingAddressId where its invoices go; null for the default one
 */
public record Subscription(boolean autoRenewal, @Nullable UUID billingAddressId) {}
