package dev.kontor.access.finder;

import dev.kontor.platform.security.Caller;
import dev.kontor.product.domain.DomainNames;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Finds out whether a domain is free. What another customer has counts as taken, as a registry
 * would tell. The registry is asked about each name, also about those of customers: how long the
 * answer takes tells nothing either.
 */
@Singleton
class Availabilities {
  private final DomainNames names;
  private final LookUps lookUps;
  private final FinderQueries queries;
  private final Clock clock;

  Availabilities(DomainNames names, LookUps lookUps, FinderQueries queries, Clock clock) {
    this.names = names;
    this.lookUps = lookUps;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * As the caller may know it.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code domain-not-registrable}
   */
  AvailabilityResponse of(Caller caller, String text) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var name =
        names.registrable(text, today).orElseThrow(FinderProblem.DOMAIN_NOT_REGISTRABLE::exception);
    var registered = lookUps.lookUp(name);
    var holdings = queries.holdings(caller, name);
    return new AvailabilityResponse(
        name,
        holdings.isEmpty() ? registered : Availability.TAKEN,
        holdings.stream()
            .filter(FinderQueries.FoundDomain::isVisible)
            .map(FinderQueries.FoundDomain::domain)
            .toList());
  }
}
