package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes offers to try things out with that the catalogue doesn't begin with. */
@Singleton
public class OfferSamples {
  private static final int AT_THE_END = 9000;

  private final OfferTable offers;
  private final PriceTable prices;

  OfferSamples(OfferTable offers, PriceTable prices) {
    this.offers = offers;
    this.prices = prices;
  }

  /**
   * An offer that was sold by the year, and isn't any more, in the running transaction.
   *
   * @param until the first day on which it wasn't sold any more
   */
  public void addPast(
      String code, String type, String name, List<Money> amounts, LocalDate from, LocalDate until) {
    var names = new CatalogueNames(name, name, name, name, name);
    offers.save(
        new OfferTable.Offer(
            code, type, names, AT_THE_END, VatCategory.STANDARD, null, null, null));
    for (var amount : amounts) {
      var key = new PriceKey(BillingPeriod.P1Y, amount.currency());
      prices.write(code, key, from, Optional.of(amount));
      prices.write(code, key, until, Optional.empty());
    }
  }
}
