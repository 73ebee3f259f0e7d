/**
 * What an organisation is about to buy, with its price of today. Uses {@code platform.text}, {@code
 * platform.problem}, {@code platform.bound}, {@code platform.money}, {@code platform.database},
 * {@code platform.scheduling}, {@code platform.security}, {@code platform.paging}, {@code
 * platform.idempotency}, {@code platform.http}, {@code organisation.profile}, {@code
 * organisation.billing}, {@code product.catalogue}, {@code product.domain}, {@code
 * product.product}, {@code access.finder}, {@code money.payment}, {@code money.prepaid}, {@code
 * sale.promotion}, {@code sale.customer} and {@code sale.quote}.
 */
@NullMarked
package dev.kontor.sale.cart;

import org.jspecify.annotations.NullMarked;
