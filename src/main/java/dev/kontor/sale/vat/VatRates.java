package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/**
 * At which rates sales are taxed. Each question is one small statement, so that what an operator
 * changes counts at once at every instance; whoever has several asks for a place's rates once.
 */
@Singleton
public class VatRates {
  private final VatRateTable rates;

  VatRates(VatRateTable rates) {
    this.rates = rates;
  }

  /** All rates of a place; outside they are 0. */
  public PlaceRates of(TaxPlace place) {
    return place.isOutside() ? PlaceRates.UNTAXED : rates.of(place.code());
  }

  /** The rates that a sale is charged at: 0 where the seller charges nothing. */
  public PlaceRates of(TaxTreatment treatment) {
    return treatment.reason().isTaxed() ? of(treatment.place()) : PlaceRates.UNTAXED;
  }

  /** The rate that holds in a place on a day, in UTC. */
  public Percent rate(TaxPlace place, VatCategory category, LocalDate day) {
    return of(place).rate(category, day);
  }

  /** See {@link PlaceRates#stretches}. */
  public List<RateStretch> stretches(
      TaxPlace place, VatCategory category, LocalDate from, LocalDate to) {
    return of(place).stretches(category, from, to);
  }
}
