/**
 * Fills a new embedded database with an organisation to try things out with. Uses {@code
 * account.identity}, {@code account.session}, {@code account.twofactor}, {@code
 * account.factor.totp}, {@code account.factor.push}, {@code account.recovery}, {@code
 * account.apppassword}, {@code organisation.profile}, {@code organisation.billing}, {@code
 * organisation.membership}, {@code product.catalogue}, {@code product.product}, {@code
 * product.expiry}, {@code service.registration}, {@code service.holding}, {@code access.workgroup},
 * {@code access.grant}, {@code access.invitation}, {@code access.apitoken}, {@code money.ledger},
 * {@code money.transfer}, {@code money.payment}, {@code money.prepaid.staffentry}, {@code
 * money.prepaid.topup}, {@code money.prepaid.withdrawal}, {@code money.invoice}, {@code
 * money.invoice.export}, {@code money.bankcredit}, {@code sale.promotion}, {@code sale.cart},
 * {@code sale.preference}, {@code sale.order}, {@code sale.refund}, {@code sale.archive}, {@code
 * account.closure}, {@code operator.staff}, {@code operator.support}, {@code operator.factorreset}
 * and the platform.
 */
@NullMarked
package dev.kontor.demonstration;

import org.jspecify.annotations.NullMarked;
