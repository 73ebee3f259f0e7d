package dev.kontor.product.product;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a product that was ordered runs.
 *
 * @param renewalWarranty whether its next terms are renewed on account where nobody renews them
 * @param billingAddressId where its invoices go; null for the default one
 * @param minimumMonths for how many months it runs at least, where so much was agreed
 */
public record Subscription(
    boolean autoRenewal,
    boolean renewalWarranty,
    @Nullable UUID billingAddressId,
    @Nullable Integer minimumMonths) {}
