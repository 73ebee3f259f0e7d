package dev.kontor.sale.cart;

import dev.kontor.sale.quote.PrepaidPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in a cart, and how it is to be paid.
 *
 * @param paymentMethod the id of a saved method, a provider's token, or {@code bank_transfer}
 * @param coupons in the order in which they were put in
 * @param billingAddressId who gets the invoice of items that name nobody
 */
public record CartContents(
    List<CartItem> items,
    List<UUID> coupons,
    @Nullable String paymentMethod,
    PrepaidPart prepaid,
    @Nullable UUID billingAddressId) {}
