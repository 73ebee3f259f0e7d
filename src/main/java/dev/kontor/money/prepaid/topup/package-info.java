/**
 * Top-ups of the prepaid account, and money from payments whose purpose is gone. Uses {@code
 * organisation.profile}, {@code money.ledger}, {@code money.transfer}, {@code money.payment},
 * {@code money.prepaid} and the platform.
 */
@NullMarked
package dev.kontor.money.prepaid.topup;

import org.jspecify.annotations.NullMarked;
