package dev.kontor.product.expiry;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.time.KontorClock;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Products;
import dev.kontor.product.product.Subscription;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Domains that end on some day, their renewal, and extensions of the catalogue. */
@Singleton
public class ExpiringDomains {
  private final Products products;
  private final Organisations organisations;
  private final Subscriptions subscriptions;
  private final KontorClock clock;

  ExpiringDomains(
      Products products,
      Organisations organisations,
      Subscriptions subscriptions,
      KontorClock clock) {
    this.products = products;
    this.organisations = organisations;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  public UUID domain(UUID organisation, LocalDate end) {
    return domain(organisation, Shelf.newDomainName(), end, null);
  }

  /** A domain whose only term ends on a day; that of an extension of the test begins today. */
  public UUID domain(UUID organisation, String name, LocalDate end, @Nullable String contact) {
    var isSwiss = name.endsWith(".ch");
    var begin = isSwiss && end.isBefore(today().plusYears(1)) ? end.minusYears(1) : today();
    var offer = isSwiss ? "domain_ch" : null;
    var term = NewTerm.notSold(begin, end, offer, isSwiss ? BillingPeriod.P1Y : null);
    var attributes = contact == null ? Map.<String, String>of() : Map.of("contactEmail", contact);
    var product = new NewProduct("domain", name, term.offer(), term.period(), null, attributes);
    var id = UUID.randomUUID();
    products.create(organisation, id, product, term, new Subscription(false, false, null, null));
    products.registered(organisation, id, end);
    return id;
  }

  /** Has domains go on for a year, as an order does that was paid. */
  public void renew(UUID organisation, LocalDate end, UUID... domains) {
    var term = NewTerm.notSold(end, end.plusYears(1), "domain_ch", BillingPeriod.P1Y);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              organisations.lock(organisation);
              for (var domain : domains) {
                subscriptions.renew(organisation, Map.of(domain, term));
              }
            });
  }

  /** As an order does that has a domain back: it does nothing where the domain has ended. */
  public void restore(UUID organisation, LocalDate end, UUID domain) {
    var term = NewTerm.notSold(end, end.plusYears(1), "domain_ch", BillingPeriod.P1Y);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              organisations.lock(organisation);
              var found = subscriptions.find(organisation, List.of(domain));
              if (found.get(0).status() == ProductStatus.EXPIRED) {
                subscriptions.renew(organisation, Map.of(domain, term));
              }
            });
  }

  /** Takes the registry's word for the end of a domain. */
  public void endOn(UUID organisation, UUID domain, LocalDate end) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              organisations.lock(organisation);
              subscriptions.endOn(organisation, domain, end);
            });
  }

  /** Says what an extension costs from a day on. */
  public static void extension(
      Person operator, String name, LocalDate from, int redemptionDays, String restoration) {
    var details =
        Map.of(
            "validFrom",
            from.toString(),
            "redemptionDays",
            redemptionDays,
            "renewal",
            Catalogues.both("10.00"),
            "restoration",
            Catalogues.both(restoration));
    Catalogues.putExtension(operator, name, details).then().statusCode(200);
  }
}
