/**
 * Products renew by themselves: people are reminded, and payment sources are tried on three days
 * before the end. Uses {@code platform.problem}, {@code platform.money}, {@code platform.database},
 * {@code platform.scheduling}, {@code platform.security}, {@code organisation.profile}, {@code
 * product.catalogue}, {@code product.product}, {@code money.payment}, {@code sale.preference},
 * {@code sale.quote}, {@code sale.order} and {@code sale.renewal}.
 */
@NullMarked
package dev.kontor.sale.autorenewal;

import org.jspecify.annotations.NullMarked;
