package dev.kontor.product.support;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.RenewalPrices;
import dev.kontor.product.catalogue.SupportOffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Premium support as it is sold on a day, in one currency.
 *
 * @param offers in the catalogue's order
 * @param prices by the codes of the offers
 * @param minimums from which price of a term on shorter periods are to be had (SUB-2)
 */
record SupportShelf(
    List<SupportOffer> offers,
    Map<String, RenewalPrices> prices,
    Map<BillingPeriod, Money> minimums) {

  /** A term that is to be had. */
  private record Sold(SupportOffer offer, BillingPeriod period, Money price) {
    SupportResponse.Upgrade shown() {
      return new SupportResponse.Upgrade(
          offer.code(), offer.level(), offer.firstAnswerHours(), period, price);
    }
  }

  /** What can be had: all that is sold. */
  List<SupportResponse.Upgrade> all() {
    return offers.stream().flatMap(this::sold).map(Sold::shown).toList();
  }

  /**
   * What a product can change to at once: dearer offers for as long as now, or longer.
   *
   * @param present its offer
   * @param period how long its terms are
   */
  List<SupportResponse.Upgrade> upgrades(SupportOffer present, BillingPeriod period) {
    return offers.stream()
        .filter(each -> each.type().equals(present.type()) && !each.code().equals(present.code()))
        .flatMap(this::sold)
        .filter(each -> each.period().months() >= period.months())
        .filter(each -> isDearer(each, of(present).last(), period))
        .map(Sold::shown)
        .toList();
  }

  /** Than the present offer for the same period; where that has none, by the month. */
  private static boolean isDearer(
      Sold sold, Map<BillingPeriod, Money> present, BillingPeriod period) {
    var same = present.get(sold.period());
    if (same != null) {
      return sold.price().minor() > same.minor();
    }
    @Nullable Money own = present.get(period);
    return own == null
        || Math.multiplyExact(sold.price().minor(), (long) period.months())
            > Math.multiplyExact(own.minor(), (long) sold.period().months());
  }

  private Stream<Sold> sold(SupportOffer offer) {
    return of(offer).prices().entrySet().stream()
        .map(each -> new Sold(offer, each.getKey(), each.getValue()))
        .filter(each -> !isBelowMinimum(each))
        .sorted(Comparator.comparing(Sold::period));
  }

  private boolean isBelowMinimum(Sold sold) {
    var minimum = minimums.get(sold.period());
    return sold.period().isShort() && minimum != null && sold.price().minor() < minimum.minor();
  }

  private RenewalPrices of(SupportOffer offer) {
    return Objects.requireNonNull(prices.get(offer.code()));
  }
}
