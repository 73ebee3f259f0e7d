package dev.kontor.money.ledger;

import dev.kontor.platform.text.Coded;

/**
 * What money moves between: the two parts of a customer's account, and the provider's own accounts.
 * An amount goes from one to another, so a provider's account that pays out what it never took in,
 * as income from outside does, stands below zero by what came in there.
 */
public enum Account implements Coded {
  /** Money that the customer paid in. */
  PAID_IN,
  /** Promotional or goodwill credit: spent first, never paid out. */
  CREDIT,
  /** What payment providers took in for us. */
  PAYMENTS,
  /** What was paid out to customers. */
  PAYOUTS,
  /** What was sold, without tax. */
  REVENUE,
  /** Tax that is owed to a state. */
  TAX,
  /** Where promotional credit comes from. */
  PROMOTION,
  /** Where goodwill credit comes from. */
  GOODWILL;

  /** Whether it is a part of a customer's account. */
  boolean isCustomers() {
    return this == PAID_IN || this == CREDIT;
  }
}
