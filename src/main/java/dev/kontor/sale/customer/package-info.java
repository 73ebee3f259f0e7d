/**
 * Whom something is sold to: who gets the invoice, and how that is taxed. Uses {@code
 * platform.text}, {@code platform.money}, {@code platform.vat}, {@code organisation.profile},
 * {@code organisation.billing}, {@code product.catalogue}, {@code money.invoice}, {@code sale.vat}
 * and {@code sale.vies}.
 */
@NullMarked
package dev.kontor.sale.customer;

import org.jspecify.annotations.NullMarked;
