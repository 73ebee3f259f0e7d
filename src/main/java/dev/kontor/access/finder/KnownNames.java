package dev.kontor.access.finder;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Set;

/** A registry in memory, to try things out with: some well-known names are taken. */
@Singleton
@DefaultBean
class KnownNames implements DomainRegistry {
  private static final Set<String> TAKEN =
      Set.of(
          "admin.ch",
          "berlin.de",
          "europa.eu",
          "example.com",
          "example.net",
          "example.org",
          "iana.org",
          "nic.ch",
          "service-public.fr",
          "wikipedia.org");

  @Override
  public DomainRegistration lookUp(String name) {
    return TAKEN.contains(name) ? DomainRegistration.TAKEN : DomainRegistration.FREE;
  }
}
