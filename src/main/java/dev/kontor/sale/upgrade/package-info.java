/**
 * What is left of the terms of a product that gets another offer in the middle of one, and is
 * credited. Uses {@code platform.problem}, {@code product.term}, {@code money.ledger} and {@code
 * money.invoice}.
 */
@NullMarked
package dev.kontor.sale.upgrade;

import org.jspecify.annotations.NullMarked;
