/**
 * The prepaid account: top-ups, withdrawals, limits, statement, and what operators give and take.
 * Takes in money whose purpose is gone. Uses {@code ledger}, {@code payment}, {@code organisation},
 * {@code membership} and the platform.
 */
@NullMarked
package dev.kontor.money.prepaid;

import org.jspecify.annotations.NullMarked;
