package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Offers as operators see them. */
@Singleton
class OfferEditions {
  private final OfferTable offers;
  private final PriceTable prices;
  private final RenewalsEndTable ends;

  OfferEditions(OfferTable offers, PriceTable prices, RenewalsEndTable ends) {
    this.offers = offers;
    this.prices = prices;
    this.ends = ends;
  }

  Optional<OfferEdition> find(String code, LocalDate today) {
    return offers
        .find(code)
        .map(
            found ->
                OfferEdition.of(found.offer(), prices.of(code), ends.of(code).orElse(null), today));
  }
}
