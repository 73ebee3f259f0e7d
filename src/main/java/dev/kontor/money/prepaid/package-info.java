/**
 * The prepaid account: balance, limits, statement, and what is charged to it. What goes in and out
 * has packages of its own below. Uses {@code organisation.profile}, {@code money.ledger}, {@code
 * money.payment} and the platform.
 */
@NullMarked
package dev.kontor.money.prepaid;

import org.jspecify.annotations.NullMarked;
