/**
 * Domains are had back from their redemption period, for a fee and the price of their next term
 * (DOM-1). Uses {@code platform.problem}, {@code platform.money}, {@code platform.security}, {@code
 * platform.idempotency}, {@code platform.http}, {@code organisation.profile}, {@code
 * product.catalogue}, {@code product.product}, {@code sale.quote}, {@code sale.order} and {@code
 * sale.renewal}.
 */
@NullMarked
package dev.kontor.sale.restoration;

import org.jspecify.annotations.NullMarked;
