/**
 * Organisations are closed (ORG-5): what stands in the way, each with the call that removes it, and
 * the closing itself, which ends products and memberships. Uses {@code platform.time}, {@code
 * platform.text}, {@code platform.problem}, {@code platform.money}, {@code platform.database},
 * {@code platform.security}, {@code platform.idempotency}, {@code account.identity}, {@code
 * organisation.profile}, {@code organisation.membership}, {@code product.product}, {@code
 * product.expiry}, {@code money.ledger}, {@code money.prepaid}, {@code money.invoice} and {@code
 * sale.archive}.
 */
@NullMarked
package dev.kontor.sale.closing;

import org.jspecify.annotations.NullMarked;
