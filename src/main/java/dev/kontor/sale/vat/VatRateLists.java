package dev.kontor.sale.vat;

import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The rates of places page by page. */
@Singleton
class VatRateLists {
  private static final String LIST = "vat rates";

  private final VatPlaces places;
  private final VatRateTable rates;
  private final Cursors cursors;

  VatRateLists(VatPlaces places, VatRateTable rates, Cursors cursors) {
    this.places = places;
    this.rates = rates;
    this.cursors = cursors;
  }

  /** By the codes of places. */
  Page<PlaceRatesResponse> all(PageRequest asked) {
    var page = cursors.page(LIST, asked, "", this::after, TaxPlace::code);
    var known = rates.of(page.items().stream().map(TaxPlace::code).toList());
    return page.map(
        each ->
            PlaceRatesResponse.of(each, known.getOrDefault(each.code(), new PlaceRates(Map.of()))));
  }

  private List<TaxPlace> after(String code, int limit) {
    return places.all().stream()
        .filter(each -> each.code().compareTo(code) > 0)
        .limit(limit + 1L)
        .toList();
  }
}
