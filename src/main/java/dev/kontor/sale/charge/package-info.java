/**
 * What operators charge, as a sale: with tax, invoice and credit note. Uses {@code platform.text},
 * {@code platform.vat}, {@code organisation.profile}, {@code organisation.billing}, {@code
 * product.catalogue}, {@code money.ledger}, {@code money.prepaid}, {@code
 * money.prepaid.staffentry}, {@code money.invoice}, {@code sale.vat} and {@code sale.vies}.
 */
@NullMarked
package dev.kontor.sale.charge;

import org.jspecify.annotations.NullMarked;
