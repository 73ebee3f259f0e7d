/**
 * What lowers prices: coupons, and free options of single organisations. Carts and orders say what
 * they are about to use; a use is reserved at the checkout, and committed by the payment. Operators
 * give both out. Uses {@code reference}, {@code organisation.membership}, {@code
 * product.catalogue}, {@code sale.pricing} and the platform.
 */
@NullMarked
package dev.kontor.sale.promotion;

import org.jspecify.annotations.NullMarked;
