/**
 * Operators give invoices back: by credit note, to where the money came from or to the prepaid
 * account, and the terms that were bought with it go on or end. Uses {@code platform.text}, {@code
 * platform.event}, {@code platform.problem}, {@code platform.money}, {@code platform.database},
 * {@code platform.security}, {@code platform.idempotency}, {@code platform.http}, {@code
 * organisation.membership}, {@code product.term}, {@code product.product}, {@code money.ledger},
 * {@code money.payment}, {@code money.prepaid}, {@code money.prepaid.withdrawal}, {@code
 * money.invoice}, {@code money.bankcredit} and {@code sale.order}.
 */
@NullMarked
package dev.kontor.sale.refund;

import org.jspecify.annotations.NullMarked;
