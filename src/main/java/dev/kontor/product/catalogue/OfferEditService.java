package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds and changes offers and what they cost from a day on. */
@ApplicationScoped
class OfferEditService {
  private final CatalogueLock lock;
  private final CatalogueDates dates;
  private final OfferRules rules;
  private final OfferTable offers;
  private final PriceTable prices;
  private final OfferEditions editions;
  private final RenewalsEnds ends;
  private final CatalogueHistory history;

  OfferEditService(
      CatalogueLock lock,
      CatalogueDates dates,
      OfferRules rules,
      OfferTable offers,
      PriceTable prices,
      OfferEditions editions,
      RenewalsEnds ends,
      CatalogueHistory history) {
    this.lock = lock;
    this.dates = dates;
    this.rules = rules;
    this.offers = offers;
    this.prices = prices;
    this.editions = editions;
    this.ends = ends;
    this.history = history;
  }

  @Transactional
  OfferEdition put(String code, OfferDetails wanted) {
    var today = dates.today();
    dates.requireValidFrom(wanted.validFrom());
    var wantedPrices = Prices.byTerm(wanted.prices(), "prices");
    lock.take();
    var before = editions.find(code, today);
    rules.requireFitting(code, before.map(OfferEdition::type), wanted);
    offers.save(wanted.offer(code));
    savePrices(code, wanted.validFrom(), wantedPrices, today);
    var after = renewable(editions.find(code, today).orElseThrow(), today);
    history.changed("offer", code, before.orElse(null), after);
    return after;
  }

  private void savePrices(
      String code, LocalDate from, Map<PriceKey, Money> wanted, LocalDate today) {
    var known = prices.of(code);
    var keys = new TreeSet<>(known.keySet());
    keys.addAll(wanted.keySet());
    for (var key : keys) {
      var price = Optional.ofNullable(wanted.get(key));
      var timeline = known.getOrDefault(key, new Timeline<>(new TreeMap<>()));
      switch (timeline.step(from, price, today)) {
        case WRITE -> prices.write(code, key, from, price);
        case REMOVE -> prices.remove(code, key, from);
        case KEEP -> {}
      }
    }
  }

  /** What is sold again is renewed again. */
  private OfferEdition renewable(OfferEdition offer, LocalDate today) {
    if (!offer.hasPrices() || offer.renewalsEndOn() == null) {
      return offer;
    }
    ends.takeBack(offer.code());
    return editions.find(offer.code(), today).orElseThrow();
  }
}
