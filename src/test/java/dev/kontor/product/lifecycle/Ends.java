package dev.kontor.product.lifecycle;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.time.KontorClock;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Products that end on some day, and their renewal. */
@Singleton
public class Ends {
  private final Shelf shelf;
  private final Organisations organisations;
  private final Subscriptions subscriptions;
  private final KontorClock clock;

  Ends(Shelf shelf, Organisations organisations, Subscriptions subscriptions, KontorClock clock) {
    this.shelf = shelf;
    this.organisations = organisations;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** A product whose only term ends on a day. */
  public UUID product(UUID organisation, String name, LocalDate end) {
    return shelf.add(organisation, "web_hosting", name, term(end.minusDays(28), end));
  }

  /** Has products go on for thirty days, as an order does that was paid. */
  public void renew(UUID organisation, LocalDate end, UUID... products) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              organisations.lock(organisation);
              for (var product : products) {
                subscriptions.renew(organisation, Map.of(product, term(end, end.plusDays(30))));
              }
            });
  }

  private static NewTerm term(LocalDate from, LocalDate to) {
    return NewTerm.notSold(from, to, "web_hosting_starter", BillingPeriod.P1M);
  }
}
