package dev.kontor.money.ledger;

/**
 * Money that moved for a sale.
 *
 * @param split the parts of the customer's account that it left, or came back to
 */
public record Sale(Entry entry, Split split) {}
