package dev.kontor.product.catalogue;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Ends the renewals of what isn't sold any more, announced long before (SUB-12). */
@ApplicationScoped
class RenewalsEndService {
  private final CatalogueLock lock;
  private final CatalogueDates dates;
  private final OfferEditions editions;
  private final RenewalsEnds ends;
  private final CatalogueHistory history;

  RenewalsEndService(
      CatalogueLock lock,
      CatalogueDates dates,
      OfferEditions editions,
      RenewalsEnds ends,
      CatalogueHistory history) {
    this.lock = lock;
    this.dates = dates;
    this.editions = editions;
    this.ends = ends;
    this.history = history;
  }

  @Transactional
  OfferEdition put(String code, LocalDate endsOn) {
    lock.take();
    var before = find(code);
    if (before.hasPrices()) {
      throw CatalogueProblem.OFFER_STILL_SOLD.exception();
    }
    requireToCome(before);
    if (endsOn.equals(before.renewalsEndOn())) {
      return before;
    }
    dates.requireAnnounced(endsOn);
    ends.set(code, endsOn);
    return changed(before);
  }

  @Transactional
  void takeBack(String code) {
    lock.take();
    var before = find(code);
    if (before.renewalsEndOn() == null) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    requireToCome(before);
    ends.takeBack(code);
    changed(before);
  }

  /** Customers have been relying on an end that has come. */
  private void requireToCome(OfferEdition offer) {
    var endsOn = offer.renewalsEndOn();
    if (endsOn != null && !endsOn.isAfter(dates.today())) {
      throw CatalogueProblem.RENEWALS_END_REACHED.exception();
    }
  }

  private OfferEdition find(String code) {
    return editions.find(code, dates.today()).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private OfferEdition changed(OfferEdition before) {
    var after = find(before.code());
    history.changed("offer", before.code(), before, after);
    return after;
  }
}
