package dev.kontor.access.finder;

import jakarta.inject.Singleton;
import java.util.UUID;

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
   * @param userId who asks
   * @param name as registries write it
   */
  public boolean isTaken(UUID userId, String name) {
    return lookUps.lookUp(name) == Availability.TAKEN || !queries.holdings(userId, name).isEmpty();
  }
}
