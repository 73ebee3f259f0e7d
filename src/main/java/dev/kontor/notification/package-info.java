/**
 * Turns what other features tell into mails in the reader's language. Observes public events;
 * nobody imports it. Uses {@code reference}, {@code account.identity}, {@code
 * organisation.profile}, {@code organisation.membership}, {@code organisation.policy}, {@code
 * product.catalogue}, {@code product.product}, {@code product.lifecycle}, {@code product.expiry},
 * {@code access.invitation}, {@code access.apitoken}, {@code money.transfer}, {@code
 * money.payment}, {@code money.prepaid}, {@code money.prepaid.topup}, {@code
 * money.prepaid.withdrawal}, {@code money.prepaid.staffentry}, {@code money.invoice.export}, {@code
 * money.bankcredit}, {@code sale.order}, {@code sale.invoicepayment}, {@code sale.registry}, {@code
 * sale.renewal}, {@code sale.autorenewal}, {@code sale.warranty}, {@code sale.refund}, {@code
 * sale.closing}, {@code account.closure} and the platform.
 */
@NullMarked
package dev.kontor.notification;

import org.jspecify.annotations.NullMarked;
