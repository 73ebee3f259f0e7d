/**
 * Products go on for another term: which can, for which periods, at which price; and somebody
 * renews them. Uses {@code platform.time}, {@code platform.problem}, {@code platform.money}, {@code
 * platform.database}, {@code platform.security}, {@code platform.paging}, {@code
 * platform.idempotency}, {@code platform.http}, {@code organisation.profile}, {@code
 * product.catalogue}, {@code product.domain}, {@code product.product}, {@code
 * money.invoice.document}, {@code sale.promotion}, {@code sale.customer}, {@code sale.quote} and
 * {@code sale.order}.
 */
@NullMarked
package dev.kontor.sale.renewal;

import org.jspecify.annotations.NullMarked;
