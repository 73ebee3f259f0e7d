/**
 * What operators give to a prepaid account, take from it, and set right. Uses {@code
 * organisation.membership}, {@code product.catalogue}, {@code money.ledger}, {@code money.prepaid}
 * and the platform.
 */
@NullMarked
package dev.kontor.money.prepaid.staffentry;

import org.jspecify.annotations.NullMarked;
