package dev.kontor.sale.vat;

import dev.kontor.platform.event.Changes;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Changes the rate of a place from a day on. */
@ApplicationScoped
class VatRateEditService {
  private static final int MOST_YEARS_AHEAD = 10;

  private final VatRateTable rates;
  private final Clock clock;
  private final Changes changes;
  private final RequestContext request;
  private final Event<VatRateChanged> events;

  VatRateEditService(
      VatRateTable rates,
      Clock clock,
      Changes changes,
      RequestContext request,
      Event<VatRateChanged> events) {
    this.rates = rates;
    this.clock = clock;
    this.changes = changes;
    this.request = request;
    this.events = events;
  }

  @Transactional
  PlaceRatesResponse put(TaxPlace place, VatRateDetails wanted) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var from = wanted.validFrom();
    requireToday(from, today);
    wanted.requireOwnCategory();
    var rate = wanted.percent();
    rates.lock();
    var known = rates.of(place.code());
    switch (known.steps(wanted.category()).step(from, rate, today)) {
      case WRITE -> rates.write(place.code(), wanted.category(), from, rate);
      case REMOVE -> rates.remove(place.code(), wanted.category(), from);
      case KEEP -> {}
    }
    var after = PlaceRatesResponse.of(place, rates.of(place.code()));
    tell(PlaceRatesResponse.of(place, known), after);
    return after;
  }

  /** What was taxed stays as it was. */
  private static void requireToday(LocalDate date, LocalDate today) {
    if (date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw VatProblem.VAT_DATE_INVALID
          .exception(String.valueOf(MOST_YEARS_AHEAD))
          .onField("validFrom");
    }
  }

  private void tell(PlaceRatesResponse before, PlaceRatesResponse after) {
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      events.fire(new VatRateChanged(request.caller().id(), after.place(), diff));
    }
  }
}
