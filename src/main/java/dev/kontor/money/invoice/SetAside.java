package dev.kontor.money.invoice;

import java.util.UUID;

/**
 * Money that is set aside on the prepaid account for open invoices, and taken with their payment:
 * they need so much less.
 *
 * @param holdId of the ledger's
 * @param amount less than they cost together, in minor units
 */
public record SetAside(UUID holdId, long amount) {}
