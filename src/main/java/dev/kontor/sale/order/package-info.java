/**
 * Carts become orders, orders become products and invoices: paid by the prepaid account, by a
 * payment, by both, or by nothing. Uses {@code account.identity}, {@code platform.text}, {@code
 * platform.event}, {@code platform.problem}, {@code platform.bound}, {@code platform.money}, {@code
 * platform.database}, {@code platform.scheduling}, {@code platform.security}, {@code
 * platform.paging}, {@code platform.idempotency}, {@code platform.http}, {@code
 * organisation.profile}, {@code organisation.billing}, {@code product.catalogue}, {@code
 * product.domain}, {@code product.term}, {@code product.product}, {@code product.expiry}, {@code
 * money.ledger}, {@code money.payment}, {@code money.prepaid}, {@code money.invoice}, {@code
 * sale.pricing}, {@code sale.promotion}, {@code sale.customer}, {@code sale.quote}, {@code
 * sale.cart} and {@code sale.upgrade}.
 */
@NullMarked
package dev.kontor.sale.order;

import org.jspecify.annotations.NullMarked;
