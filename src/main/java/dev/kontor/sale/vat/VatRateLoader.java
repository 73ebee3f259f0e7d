package dev.kontor.sale.vat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Takes the rates of places that have none from the file: of all at the first start, later of those
 * that a new version of the service brings along.
 */
@Singleton
class VatRateLoader {
  private static final Logger LOG = Logger.getLogger(VatRateLoader.class);

  /** Demonstration data may be sold. */
  private static final int BEFORE_DEMONSTRATION = 1000;

  private final VatRateTable rates;

  VatRateLoader(VatRateTable rates) {
    this.rates = rates;
  }

  void load(@Observes @Priority(BEFORE_DEMONSTRATION) StartupEvent event) {
    QuarkusTransaction.disallowingExisting().run(this::loadMissing);
  }

  /** Instances that start together wait for each other. */
  void loadMissing() {
    rates.lock();
    var places = VatFile.bundled().places();
    var known = rates.of(places.stream().map(VatFile.Place::code).toList()).keySet();
    var missing = places.stream().filter(each -> !known.contains(each.code())).toList();
    missing.forEach(this::write);
    if (!missing.isEmpty()) {
      LOG.infof("VAT rates of %d places were taken from the file.", missing.size());
    }
  }

  private void write(VatFile.Place place) {
    place
        .rates()
        .forEach(
            (category, steps) ->
                steps.forEach((day, rate) -> rates.write(place.code(), category, day, rate)));
  }
}
