package dev.kontor.product.product;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a product that was ordered runs.
 *
 * @param billingAddressId where its invoices go; null for the default one
 * @param minimumMonths for how many months it runs at least, where so much was agreed
 */
public record Subscription(
    boolean autoRenewal, @Nullable UUID billingAddressId, @Nullable Integer minimumMonths) {}
