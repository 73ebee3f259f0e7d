package dev.kontor.sale.vat;

/**
 * Where a sale is taxed.
 *
 * @param code the place: a country's ISO 3166 code, or that of a part with rates of its own, such
 *     as {@code PT-20}
 * @param country whose VAT numbers count there, as an ISO 3166 code: {@code PT}
 */
public record TaxPlace(String code, String country, TaxArea area) {
  /** Where nothing is charged. */
  static TaxPlace outside(String country) {
    return new TaxPlace(country, country, TaxArea.OUTSIDE);
  }

  public boolean isOutside() {
    return area == TaxArea.OUTSIDE;
  }

  /** Whether the rates of the days of service count, and not that of the day of payment (VAT-2). */
  public boolean byServiceDays() {
    return area == TaxArea.SWISS;
  }
}
