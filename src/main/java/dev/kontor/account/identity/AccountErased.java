package dev.kontor.account.identity;

import java.util.UUID;

/**
 * An account is being erased: its user belongs nowhere any more, and the row still tells who it
 * was. Whoever keeps something of the person lets it go in this transaction.
 *
 * @param email as it was
 */
public record AccountErased(UUID userId, String email) {}
