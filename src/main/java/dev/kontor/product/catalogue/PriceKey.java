package dev.kontor.product.catalogue;

import java.util.Comparator;

/** For which term and in which currency a price is. */
record PriceKey(BillingPeriod period, String currency) implements Comparable<PriceKey> {
  private static final Comparator<PriceKey> ORDER =
      Comparator.comparing(PriceKey::period).thenComparing(PriceKey::currency);

  @Override
  public int compareTo(PriceKey other) {
    return ORDER.compare(this, other);
  }

  String text() {
    return period + " " + currency;
  }
}
