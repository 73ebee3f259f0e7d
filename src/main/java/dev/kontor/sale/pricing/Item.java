package dev.kontor.sale.pricing;

import dev.kontor.platform.money.Percent;
import dev.kontor.sale.vat.RateStretch;
import java.util.List;

/**
 * Something to be sold.
 *
 * @param id tells it from the others of the same sale
 * @param recipient who gets the invoice that it stands on
 * @param offer the offer's code, or what else its price comes from
 * @param list the list price without tax, in minor units: zero or more
 * @param stretches the days that it is taxed for, in their order: several where a rate changes
 *     within a term; at least one
 */
public record Item(
    String id, String recipient, String offer, long list, List<RateStretch> stretches) {
  public Item {
    stretches = List.copyOf(stretches);
    if (list < 0 || stretches.isEmpty()) {
      throw new IllegalArgumentException("No item: " + id);
    }
  }

  /** The rate that its term begins with. */
  Percent rate() {
    return stretches.get(0).rate();
  }
}
