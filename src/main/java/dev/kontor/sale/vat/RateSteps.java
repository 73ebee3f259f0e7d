package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The rates of one category in one place, by the days on which they begin to hold. What once held
 * is never changed; what will hold can be, until its day has come.
 */
record RateSteps(NavigableMap<LocalDate, Percent> byDay) {
  /** What is to be done for a rate to hold from a day on. */
  enum Step {
    KEEP,
    WRITE,
    REMOVE
  }

  Optional<Percent> on(LocalDate day) {
    return Optional.ofNullable(byDay.floorEntry(day)).map(each -> each.getValue());
  }

  /**
   * How to have a rate hold from a day on, until the next step. Nothing is written where it holds
   * then anyway.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 where another rate began to hold on
   *     that day, and the day has come
   */
  Step step(LocalDate from, Percent wanted, LocalDate today) {
    var wish = Optional.of(wanted);
    if (on(from).equals(wish)) {
      return Step.KEEP;
    }
    if (byDay.containsKey(from) && !from.isAfter(today)) {
      throw VatProblem.VAT_RATE_IN_FORCE.exception();
    }
    return on(from.minusDays(1)).equals(wish) ? Step.REMOVE : Step.WRITE;
  }
}
