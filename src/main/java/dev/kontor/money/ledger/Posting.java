package dev.kontor.money.ledger;

import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * An amount that goes from one account to another.
 *
 * @param amount more than zero, in minor units
 */
record Posting(
    @PropagateNull @ColumnName("from_account") Account from,
    @ColumnName("to_account") Account to,
    long amount) {
  Posting {
    if (amount <= 0 || from == to) {
      throw new IllegalArgumentException("No posting: " + amount + " from " + from + " to " + to);
    }
  }

  Posting opposite() {
    return new Posting(to, from, amount);
  }

  /** By how much it changes an account. */
  long on(Account account) {
    return account == to ? amount : account == from ? -amount : 0;
  }
}
