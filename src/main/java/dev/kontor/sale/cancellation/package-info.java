/**
 * Products are cancelled, at the end of their term or now, and reinstated until they end: what can
 * be, what is lost with them, and what becomes of orders that would renew them. Uses {@code
 * platform.text}, {@code platform.problem}, {@code platform.money}, {@code platform.security},
 * {@code organisation.profile}, {@code product.product}, {@code sale.promotion}, {@code sale.order}
 * and {@code sale.renewal}.
 */
@NullMarked
package dev.kontor.sale.cancellation;

import org.jspecify.annotations.NullMarked;
