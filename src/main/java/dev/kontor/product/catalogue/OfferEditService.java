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
  private final CatalogueHistory history;

  OfferEditService(
      CatalogueLock lock,
      CatalogueDates dates,
      OfferRules rules,
      OfferTable offers,
      PriceTable prices,
      CatalogueHistory history) {
    this.lock = lock;
    this.dates = dates;
    this.rules = rules;
    this.offers = offers;
    this.prices = prices;
    this.history = history;
  }

  @Transactional
  OfferEdition put(String code, OfferDetails wanted) {
    var today = dates.today();
    dates.requireValidFrom(wanted.validFrom());
    var wantedPrices = Prices.byTerm(wanted.prices(), "prices");
    lock.take();
    var before = edition(code, today);
    rules.requireFitting(before.map(OfferEdition::type), wanted);
    offers.save(wanted.offer(code));
    savePrices(code, wanted.validFrom(), wantedPrices, today);
    var after = edition(code, today).orElseThrow();
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

  private Optional<OfferEdition> edition(String code, LocalDate today) {
    return offers.find(code).map(offer -> OfferEdition.of(offer, prices.of(code), today));
  }
}
