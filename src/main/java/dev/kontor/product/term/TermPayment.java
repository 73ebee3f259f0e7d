package dev.kontor.product.term;

import java.util.stream.LongStream;

/**
 * What paid a term, in minor units of its currency, each zero or more.
 *
 * @param external a payment by card, transfer and the like
 * @param paidIn what was paid in to the prepaid account
 * @param credit promotional or goodwill credit
 * @param upgrade what was left of the offer that this one took the place of
 * @param onAccount what an open invoice claims
 */
public record TermPayment(long external, long paidIn, long credit, long upgrade, long onAccount) {
  public TermPayment {
    if (parts(external, paidIn, credit, upgrade, onAccount).anyMatch(each -> each < 0)) {
      throw new IllegalArgumentException("A part below zero");
    }
  }

  /** Of what costs nothing, or isn't sold. */
  public static TermPayment nothing() {
    return new TermPayment(0, 0, 0, 0, 0);
  }

  /** All parts together. */
  public long total() {
    return parts(external, paidIn, credit, upgrade, onAccount).reduce(0, Math::addExact);
  }

  /**
   * The same without so much: credit is what was spent first, and comes back last.
   *
   * @param amount at most all of it
   */
  public TermPayment less(long amount) {
    var left = new long[] {external, paidIn, upgrade, credit, onAccount};
    var rest = amount;
    for (int i = 0; i < left.length; i++) {
      var part = Math.min(left[i], rest);
      left[i] -= part;
      rest -= part;
    }
    if (rest > 0) {
      throw new IllegalArgumentException(amount + " is more than " + total());
    }
    return new TermPayment(left[0], left[1], left[3], left[2], left[4]);
  }

  private static LongStream parts(long... parts) {
    return LongStream.of(parts);
  }
}
