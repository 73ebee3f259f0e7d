/**
 * What it would cost an organisation to have something today, and how it would be paid: the same
 * for all that shows prices and all that takes money. Uses {@code platform.money}, {@code
 * platform.problem}, {@code organisation.profile}, {@code product.catalogue}, {@code
 * product.domain}, {@code money.ledger}, {@code money.invoice}, {@code sale.vat}, {@code
 * sale.pricing}, {@code sale.promotion}, {@code sale.customer} and {@code platform.text}.
 */
@NullMarked
package dev.kontor.sale.quote;

import org.jspecify.annotations.NullMarked;
