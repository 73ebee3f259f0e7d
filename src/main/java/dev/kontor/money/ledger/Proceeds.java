package dev.kontor.money.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What the provider earns by a sale, and what of the price it owes as tax.
 *
 * @param net zero or more, in minor units
 * @param tax zero or more, in minor units
 */
public record Proceeds(long net, long tax) {
  public static final Proceeds NOTHING = new Proceeds(0, 0);

  public Proceeds {
    if (net < 0 || tax < 0) {
      throw new IllegalArgumentException("No proceeds: " + net + " and " + tax);
    }
  }

  /** What the customer pays. */
  public long total() {
    return Math.addExact(net, tax);
  }

  /**
   * So much of it: the net price is paid first, then the tax.
   *
   * @param amount at most all of it
   */
  public Proceeds first(long amount) {
    var ofNet = Math.min(net, amount);
    return new Proceeds(ofNet, amount - ofNet).within(this);
  }

  public Proceeds plus(Proceeds other) {
    return new Proceeds(Math.addExact(net, other.net), Math.addExact(tax, other.tax));
  }

  public Proceeds minus(Proceeds other) {
    return new Proceeds(net - other.net, tax - other.tax);
  }

  private Proceeds within(Proceeds whole) {
    if (tax > whole.tax) {
      throw new IllegalArgumentException("More than there is: " + total());
    }
    return this;
  }

  /** From parts of the customer's account to the provider's: credit pays first. */
  List<Posting> from(Split taken) {
    var postings = new ArrayList<Posting>();
    var ofCredit = first(taken.credit());
    var ofPaidIn = minus(ofCredit);
    post(postings, Account.CREDIT, ofCredit);
    post(postings, Account.PAID_IN, ofPaidIn);
    return postings;
  }

  private static void post(List<Posting> postings, Account from, Proceeds part) {
    if (part.net > 0) {
      postings.add(new Posting(from, Account.REVENUE, part.net));
    }
    if (part.tax > 0) {
      postings.add(new Posting(from, Account.TAX, part.tax));
    }
  }
}
