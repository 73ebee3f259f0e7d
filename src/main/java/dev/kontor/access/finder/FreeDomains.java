package dev.kontor.access.finder;

import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;

/** What other features ask of domains that somebody wants. */
@Singleton
public class FreeDomains {
  private final LookUps lookUps;
  private final FinderQueries queries;

  FreeDomains(LookUps lookUps, FinderQueries queries) {
    this.lookUps = lookUps;
    this.queries = queries;
  }

  /**
   * Whether the registry, or a living product of any organisation, has a name. While the registry
   * can't be asked it counts as free: who registers it will learn. Takes as long as the registry
   * may take, and so isn't called in a transaction.
   *
   * @param name as registries write it
   */
  public boolean isTaken(Caller caller, String name) {
    return lookUps.lookUp(name) == Availability.TAKEN || !queries.holdings(caller, name).isEmpty();
  }
}
