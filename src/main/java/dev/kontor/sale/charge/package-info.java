/**
 * What operators charge, as a sale: with tax, invoice and credit note. Uses {@code
 * product.catalogue}, {@code money.ledger}, {@code money.prepaid}, {@code
 * money.prepaid.staffentry}, {@code money.invoice} and {@code sale.customer}.
 */
@NullMarked
package dev.kontor.sale.charge;

import org.jspecify.annotations.NullMarked;
