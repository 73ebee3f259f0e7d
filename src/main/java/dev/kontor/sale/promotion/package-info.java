/**
 * What lowers prices: coupons, and free options of single organisations. Carts and orders say what
 * they are about to use; a use is reserved at the checkout, and committed by the payment. Uses
 * {@code platform.text}, {@code platform.problem}, {@code platform.money}, {@code
 * platform.database}, {@code platform.paging}, {@code platform.security}, {@code product.catalogue}
 * and {@code sale.pricing}.
 */
@NullMarked
package dev.kontor.sale.promotion;

import org.jspecify.annotations.NullMarked;
