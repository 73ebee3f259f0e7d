package dev.kontor.money.invoice;

import dev.kontor.money.ledger.Split;
import java.util.UUID;

/** What pays for an invoice, or a part of it. */
public sealed interface Means {
  /** How much of the invoice it pays, in minor units; a part of zero moves nothing. */
  long amount();

  /** What is free on the prepaid account: credit first. */
  record Prepaid(long amount) implements Means {}

  /**
   * What the same act gave back to the prepaid account, from where it lies there.
   *
   * @param split minor units
   */
  record Returned(Split split) implements Means {
    @Override
    public long amount() {
      return split.total();
    }
  }

  /** What was set aside on the prepaid account, as it was set aside. */
  record Held(UUID holdId, long amount) implements Means {}

  /**
   * Money that came by a payment.
   *
   * @param came all that came, at least the amount; what is more stays on the prepaid account
   */
  record External(UUID paymentId, long amount, long came) implements Means {}
}
