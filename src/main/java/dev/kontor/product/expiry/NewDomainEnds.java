package dev.kontor.product.expiry;

import dev.kontor.product.product.DomainTermEnds;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Learns when domains end, in the transaction that registers, renews or corrects them. */
@Singleton
class NewDomainEnds {
  private final ExpirySchedule schedule;
  private final KnownDomainEnds known;

  NewDomainEnds(ExpirySchedule schedule, KnownDomainEnds known) {
    this.schedule = schedule;
    this.known = known;
  }

  void known(@Observes DomainTermEnds event) {
    if (known.isNew(event.organisationId(), event.end())) {
      schedule.known(event.organisationId(), event.end());
    }
  }
}
