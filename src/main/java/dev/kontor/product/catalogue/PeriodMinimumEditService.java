package dev.kontor.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.TreeMap;

/** Changes what terms of a shorter period have to cost at least from a day on. */
@ApplicationScoped
class PeriodMinimumEditService {
  private final CatalogueLock lock;
  private final CatalogueDates dates;
  private final PeriodMinimumTable minimums;
  private final CatalogueHistory history;

  PeriodMinimumEditService(
      CatalogueLock lock,
      CatalogueDates dates,
      PeriodMinimumTable minimums,
      CatalogueHistory history) {
    this.lock = lock;
    this.dates = dates;
    this.minimums = minimums;
    this.history = history;
  }

  @Transactional
  PeriodMinimumEdition put(BillingPeriod period, PeriodMinimumDetails wanted) {
    var today = dates.today();
    var from = wanted.validFrom();
    dates.requireValidFrom(from);
    var amounts = Prices.inEachCurrency(wanted.amounts(), "amounts");
    lock.take();
    var known = minimums.of(period);
    var before = PeriodMinimumEdition.of(period, known, today);
    for (var amount : amounts) {
      var timeline = known.getOrDefault(amount.currency(), new Timeline<>(new TreeMap<>()));
      switch (timeline.step(from, Optional.of(amount), today)) {
        case WRITE -> minimums.write(period, from, amount);
        case REMOVE -> minimums.remove(period, from, amount.currency());
        case KEEP -> {}
      }
    }
    var after = PeriodMinimumEdition.of(period, minimums.of(period), today);
    history.changed("period_minimum", period.name(), known.isEmpty() ? null : before, after);
    return after;
  }
}
