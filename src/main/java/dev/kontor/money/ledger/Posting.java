package dev.kontor.money.ledger;

/**
 * An amount that goes from one account to another.
 *
 * @param amount more than zero, in minor units
 */
record Posting(Account from, Account to, long amount) {
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
