package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** The rates of one category in one place, by the days on which they begin to hold. */
record RateSteps(NavigableMap<LocalDate, Percent> byDay) {
  Optional<Percent> on(LocalDate day) {
    return Optional.ofNullable(byDay.floorEntry(day)).map(each -> each.getValue());
  }
}
