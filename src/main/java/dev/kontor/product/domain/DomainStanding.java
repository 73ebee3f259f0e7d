package dev.kontor.product.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a name stands at its registry.
 *
 * @param expiresOn the first day (UTC) after the time that it is registered for; only of names that
 *     are registered by us
 * @param redemptionEndsOn the first day (UTC) on which it can't be restored any more; only of names
 *     in redemption
 */
public record DomainStanding(
    String name,
    RegistryState state,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate redemptionEndsOn) {
  static DomainStanding free(String name) {
    return new DomainStanding(name, RegistryState.FREE, null, null);
  }

  static DomainStanding taken(String name) {
    return new DomainStanding(name, RegistryState.TAKEN, null, null);
  }
}
