/**
 * Fills a new embedded database with an organisation to try things out with. Uses {@code
 * account.identity}, {@code account.factor.totp}, {@code organisation.profile}, {@code
 * organisation.membership}, {@code product.catalogue}, {@code product.product}, {@code
 * access.grant}, {@code money.ledger}, {@code operator.staff} and the platform.
 */
@NullMarked
package dev.kontor.demonstration;

import org.jspecify.annotations.NullMarked;
