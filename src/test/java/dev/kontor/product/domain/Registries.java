package dev.kontor.product.domain;

import dev.kontor.product.catalogue.Catalogue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * The sandbox on any day, without moving the time of all other tests: each is another instance,
 * which knows of those before it only what the database has.
 */
@Singleton
class Registries {
  private final Jdbi jdbi;
  private final Catalogue catalogue;

  Registries(Jdbi jdbi, Catalogue catalogue) {
    this.jdbi = jdbi;
    this.catalogue = catalogue;
  }

  DomainRegistry on(String day) {
    return on(LocalDate.parse(day));
  }

  DomainRegistry on(LocalDate day) {
    return at(day + "T12:00:00Z");
  }

  DomainRegistry at(String instant) {
    var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new SandboxRegistry(
        new SandboxRegistryService(new RegistryTransactionTable(jdbi), clock),
        new RegistryDesk(
            new RegistryDomainTable(jdbi), new DomainNames(catalogue), catalogue, clock));
  }
}
