package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fills the catalogue from its file where it is empty: at the first start. */
@Singleton
class CatalogueLoader {
  private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

  /** Demonstration data is made of what is in the catalogue. */
  private static final int BEFORE_DEMONSTRATION = 1000;

  /** Between neighbours in the file there is room for others. */
  private static final int STEP = 10;

  private final CatalogueLock lock;
  private final ProductTypeTable types;
  private final OfferTable offers;
  private final PriceTable prices;
  private final PeriodMinimumTable minimums;
  private final DomainExtensionTable extensions;

  CatalogueLoader(
      CatalogueLock lock,
      ProductTypeTable types,
      OfferTable offers,
      PriceTable prices,
      PeriodMinimumTable minimums,
      DomainExtensionTable extensions) {
    this.lock = lock;
    this.types = types;
    this.offers = offers;
    this.prices = prices;
    this.minimums = minimums;
    this.extensions = extensions;
  }

  void load(@Observes @Priority(BEFORE_DEMONSTRATION) StartupEvent event) {
    QuarkusTransaction.disallowingExisting().run(this::loadIfEmpty);
  }

  /** Instances that start together wait for each other. */
  void loadIfEmpty() {
    lock.take();
    if (types.isEmpty()) {
      write(CatalogueFile.bundled());
      LOG.info("The catalogue was filled with sample product types, offers and prices.");
    }
  }

  private void write(CatalogueFile file) {
    var position = STEP;
    for (var type : file.productTypes()) {
      types.save(type.code(), file.details(type, position));
      position += STEP;
    }
    for (var offer : file.offers()) {
      write(offer, position);
      position += STEP;
    }
    for (var minimum : file.periodMinimums()) {
      CatalogueFile.money(minimum.amounts())
          .forEach(amount -> minimums.write(minimum.period(), minimum.validFrom(), amount));
    }
    file.domainExtensions().forEach(each -> extensions.write(each.validFrom(), each.terms()));
  }

  private void write(CatalogueFile.FileOffer offer, int position) {
    offers.save(
        new OfferTable.Offer(
            offer.code(),
            offer.type(),
            offer.names(),
            position,
            offer.vatCategory(),
            offer.extension().orElse(null),
            offer.supportLevel().orElse(null),
            offer.firstAnswerHours().orElse(null)));
    for (var step : offer.prices()) {
      step.byCurrency()
          .forEach(
              (currency, amounts) ->
                  amounts.forEach(
                      (period, amount) ->
                          prices.write(
                              offer.code(),
                              new PriceKey(period, currency),
                              step.validFrom(),
                              Optional.of(new Money(amount, currency)))));
    }
  }
}
