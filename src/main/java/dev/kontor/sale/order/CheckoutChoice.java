package dev.kontor.sale.order;

import dev.kontor.sale.quote.PrepaidPart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a cart is to be paid, by what the call says, and what it leaves to the cart.
 *
 * @param method for the rest: a saved one's id, a provider's token, or {@code bank_transfer}
 * @param billingAddressId who gets the invoice of lines that name nobody
 */
record CheckoutChoice(
    PrepaidPart prepaid, @Nullable String method, @Nullable UUID billingAddressId) {}
