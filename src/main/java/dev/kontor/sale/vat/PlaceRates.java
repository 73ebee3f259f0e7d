package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rates of one place, as they were at one moment: asked as often as one likes. */
public final class PlaceRates {
  /** Where nothing is charged, it is 0 on any day. */
  static final PlaceRates UNTAXED =
      new PlaceRates(
          Map.of(VatCategory.STANDARD, new TreeMap<>(Map.of(LocalDate.MIN, Percent.ZERO))));

  private final Map<VatCategory, ? extends NavigableMap<LocalDate, Percent>> byCategory;

  PlaceRates(Map<VatCategory, ? extends NavigableMap<LocalDate, Percent>> byCategory) {
    this.byCategory = byCategory;
  }

  /**
   * The rate that holds on a day, in UTC. A category without a rate of its own is taxed at the
   * standard rate; {@code zero} is 0.
   *
   * @throws IllegalArgumentException for days before the first rate that is known
   */
  public Percent rate(VatCategory category, LocalDate day) {
    return category == VatCategory.ZERO
        ? Percent.ZERO
        : steps(category)
            .on(day)
            .or(() -> steps(VatCategory.STANDARD).on(day))
            .orElseThrow(() -> new IllegalArgumentException("No rate is known on " + day));
  }

  /**
   * A term in parts with one rate each: one part where nothing changes.
   *
   * @param from the term's first day, in UTC
   * @param to the first day after it
   * @return in their order; neighbours have different rates
   */
  public List<RateStretch> stretches(VatCategory category, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("No term: " + from + " to " + to);
    }
    var beginnings = new TreeSet<LocalDate>();
    beginnings.add(from);
    byCategory.values().forEach(each -> beginnings.addAll(each.subMap(from, to).keySet()));
    var stretches = new ArrayList<RateStretch>();
    for (var begin : beginnings) {
      var end = Optional.ofNullable(beginnings.higher(begin)).orElse(to);
      join(stretches, new RateStretch(begin, end, rate(category, begin)));
    }
    return List.copyOf(stretches);
  }

  private static void join(List<RateStretch> stretches, RateStretch next) {
    var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last != null && last.rate().equals(next.rate())) {
      stretches.set(stretches.size() - 1, new RateStretch(last.from(), next.to(), last.rate()));
    } else {
      stretches.add(next);
    }
  }

  /** What the place has of a category; nothing where it has no rate of its own. */
  RateSteps steps(VatCategory category) {
    var steps = byCategory.get(category);
    return new RateSteps(steps == null ? new TreeMap<>() : steps);
  }
}
