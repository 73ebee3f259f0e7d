package dev.kontor.product.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: a refusal, or how the name stands since.
 *
 * @param refusal none where it was done
 * @param state none where it was refused
 */
record RegistryAnswer(
    @Nullable RegistryRefusal refusal,
    @Nullable RegistryState state,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate redemptionEndsOn) {
  static RegistryAnswer refused(RegistryRefusal reason) {
    return new RegistryAnswer(reason, null, null, null);
  }

  static RegistryAnswer done(DomainStanding standing) {
    return new RegistryAnswer(
        null, standing.state(), standing.expiresOn(), standing.redemptionEndsOn());
  }

  /**
   * As it is told to whoever asked.
   *
   * @throws RegistryRefused where it was refused
   */
  DomainStanding standing(String name) {
    if (refusal != null) {
      throw new RegistryRefused(refusal);
    }
    if (state == null) {
      throw new IllegalStateException("Nothing was answered about " + name);
    }
    return new DomainStanding(name, state, expiresOn, redemptionEndsOn);
  }
}
