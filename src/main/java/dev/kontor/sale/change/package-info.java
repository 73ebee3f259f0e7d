/**
 * Products get another offer or period (SUB-4): at once where that is dearer, with what is left of
 * their terms credited, or with their next term. Uses {@code platform.text}, {@code
 * platform.problem}, {@code platform.money}, {@code platform.security}, {@code
 * platform.idempotency}, {@code organisation.profile}, {@code product.catalogue}, {@code
 * product.product}, {@code sale.quote}, {@code sale.upgrade}, {@code sale.order} and {@code
 * sale.renewal}.
 */
@NullMarked
package dev.kontor.sale.change;

import org.jspecify.annotations.NullMarked;
