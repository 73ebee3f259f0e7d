/**
 * The renewal warranty of domains (DOM-2): what nobody renews is renewed on account on its last
 * day, and suspended where that isn't paid. Uses {@code platform.problem}, {@code platform.money},
 * {@code platform.database}, {@code platform.scheduling}, {@code platform.security}, {@code
 * organisation.profile}, {@code product.product}, {@code money.invoice}, {@code sale.quote}, {@code
 * sale.order} and {@code sale.renewal}.
 */
@NullMarked
package dev.kontor.sale.warranty;

import org.jspecify.annotations.NullMarked;
