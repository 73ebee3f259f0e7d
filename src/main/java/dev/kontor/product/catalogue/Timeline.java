package dev.kontor.product.catalogue;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What holds from which date on. What once held is never changed; what will hold can be, until its
 * day has come.
 *
 * @param steps the dates on which something else begins to hold; nothing holds from an empty one on
 */
record Timeline<V>(NavigableMap<LocalDate, Optional<V>> steps) {
  /** What is to be done for something to hold from a date on. */
  enum Step {
    KEEP,
    WRITE,
    REMOVE
  }

  Optional<V> on(LocalDate date) {
    var step = steps.floorEntry(date);
    return step == null ? Optional.empty() : step.getValue();
  }

  /** What holds on a date, where something does, and what is to come. */
  SortedMap<LocalDate, Optional<V>> sinceBefore(LocalDate date) {
    return on(date).isPresent()
        ? steps.tailMap(steps.floorKey(date), true)
        : steps.tailMap(date, false);
  }

  /**
   * How to have something hold from a date on, until the next step. Nothing is written where it
   * holds then anyway.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 where something else began to hold on
   *     that date, and the date has come
   */
  Step step(LocalDate from, Optional<V> wanted, LocalDate today) {
    if (on(from).equals(wanted)) {
      return Step.KEEP;
    }
    if (steps.containsKey(from) && !from.isAfter(today)) {
      throw CatalogueProblem.PRICE_IN_FORCE.exception();
    }
    return on(from.minusDays(1)).equals(wanted) ? Step.REMOVE : Step.WRITE;
  }
}
