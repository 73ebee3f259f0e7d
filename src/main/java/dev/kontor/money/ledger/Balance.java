package dev.kontor.money.ledger;

/**
 * What is in a customer's account.
 *
 * @param balance all of it, in minor units
 * @param held the part that is set aside
 */
public record Balance(AccountKey account, Split balance, Split held) {
  /** What can be spent. */
  public long available() {
    return free().total();
  }

  /** What can be paid out: what was paid in and isn't set aside. */
  public long withdrawable() {
    return free().paidIn();
  }

  private Split free() {
    return balance.minus(held);
  }
}
