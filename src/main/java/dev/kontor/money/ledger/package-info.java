/**
 * The double-entry ledger: what customers hold, and where it came from and went. Append-only, with
 * a hash chain along each customer's account. Uses the platform only.
 */
@NullMarked
package dev.kontor.money.ledger;

import org.jspecify.annotations.NullMarked;
