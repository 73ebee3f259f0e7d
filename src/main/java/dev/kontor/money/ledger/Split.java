package dev.kontor.money.ledger;

/**
 * An amount by the parts of the account that it lies in.
 *
 * @param paidIn minor units
 * @param credit minor units
 */
public record Split(long paidIn, long credit) {
  public static final Split NOTHING = new Split(0, 0);

  /** The whole amount, in minor units. */
  public long total() {
    return Math.addExact(paidIn, credit);
  }

  public Split plus(Split other) {
    return new Split(Math.addExact(paidIn, other.paidIn), Math.addExact(credit, other.credit));
  }

  public Split minus(Split other) {
    return new Split(
        Math.subtractExact(paidIn, other.paidIn), Math.subtractExact(credit, other.credit));
  }

  /** So much of it, of credit first. */
  Split creditFirst(long amount) {
    var fromCredit = Math.min(credit, amount);
    return new Split(amount - fromCredit, fromCredit);
  }

  /** So much of it, of what was paid in first: what was spent last comes back first. */
  public Split paidInFirst(long amount) {
    var fromPaidIn = Math.min(paidIn, amount);
    return new Split(fromPaidIn, amount - fromPaidIn);
  }

  boolean isWithin(Split whole) {
    return paidIn >= 0 && credit >= 0 && paidIn <= whole.paidIn && credit <= whole.credit;
  }
}
