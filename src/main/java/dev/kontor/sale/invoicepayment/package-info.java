/**
 * Open invoices are paid at any time (INV-3): from the prepaid account, by a payment method, or by
 * both; as a whole, and once. Uses {@code platform.event}, {@code platform.text}, {@code
 * platform.problem}, {@code platform.money}, {@code platform.database}, {@code platform.security},
 * {@code platform.idempotency}, {@code platform.http}, {@code money.ledger}, {@code money.payment},
 * {@code money.invoice}, {@code sale.quote} and {@code sale.order}.
 */
@NullMarked
package dev.kontor.sale.invoicepayment;

import org.jspecify.annotations.NullMarked;
