package dev.kontor.account.twofactor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whether an organisation requires a second factor of a user. */
@Singleton
public class SecondFactorDemands {
  private final Jdbi jdbi;
  private final Clock clock;

  SecondFactorDemands(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Whether one organisation requires it of a user. */
  public boolean isDemandedIn(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from second_factor_demand
                                   where user_id = :userId and organisation_id = :organisationId
                                     and since <= :now)""")
                .bind("userId", userId)
                .bind("organisationId", organisationId)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }

  public boolean isSecondFactorDemandedOf(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from second_factor_demand
                                   where user_id = :userId and since <= :now)""")
                .bind("userId", userId)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }
}
