/**
 * Withdrawals from the prepaid account, and the files by which the bank pays them out. Uses {@code
 * organisation.membership}, {@code money.ledger}, {@code money.prepaid} and the platform.
 */
@NullMarked
package dev.kontor.money.prepaid.withdrawal;

import org.jspecify.annotations.NullMarked;
