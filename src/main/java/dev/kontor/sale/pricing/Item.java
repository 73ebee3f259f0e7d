package dev.kontor.sale.pricing;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.List;

/**
 * Something to be sold.
 *
 * @param id tells it from the others of the same sale
 * @param offer the offer's code, or what else its price comes from
 * @param list the list price without tax, in minor units: zero or more
 * @param stretches the days that it is taxed for, in their order: several where a rate changes
 *     within a term; at least one
 */
public record Item(String id, String offer, long list, List<Stretch> stretches) {
  /**
   * Days that are taxed at one rate.
   *
   * @param from the first day, in UTC
   * @param to the day after the last one; of what is no term, the day after
   */
  public record Stretch(Percent rate, LocalDate from, LocalDate to) {
    public Stretch {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("No days: " + from + " to " + to);
      }
    }

    long days() {
      return to.toEpochDay() - from.toEpochDay();
    }
  }

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
