package dev.kontor.ledger;

/**
 * Money that was set aside is free again, since its time was over.
 *
 * @param hold as it was
 */
public record HoldExpired(Hold hold) {}
