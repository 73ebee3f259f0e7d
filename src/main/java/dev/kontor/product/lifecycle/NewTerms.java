package dev.kontor.product.lifecycle;

import dev.kontor.product.product.ProductActivated;
import dev.kontor.product.product.ProductOfferChanged;
import dev.kontor.product.product.ProductRenewed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Learns when products end, in the transaction that makes, renews or changes them. */
@Singleton
class NewTerms {
  private final LifecycleQueries queries;
  private final Schedule schedule;
  private final ScheduledEnds scheduled;

  NewTerms(LifecycleQueries queries, Schedule schedule, ScheduledEnds scheduled) {
    this.queries = queries;
    this.schedule = schedule;
    this.scheduled = scheduled;
  }

  void activated(@Observes ProductActivated event) {
    var end = event.termEnd();
    if (end != null) {
      watch(event.organisationId(), event.type(), end);
    }
  }

  void renewed(@Observes ProductRenewed event) {
    watch(event.organisationId(), event.type(), event.termEnd());
  }

  void changed(@Observes ProductOfferChanged event) {
    var end = event.after().paidUntil();
    if (end != null) {
      watch(event.organisationId(), event.type(), end);
    }
  }

  private void watch(UUID organisationId, String type, LocalDate end) {
    if (scheduled.isNew(organisationId, type, end)) {
      queries
          .zone(organisationId, type)
          .ifPresent(zone -> schedule.add(organisationId, Milestone.LAST_DAY, end, zone));
    }
  }
}
