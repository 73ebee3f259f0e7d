package dev.kontor.apppassword;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whether an organisation requires a second factor of a user. */
@Singleton
class SecondFactorDemands {
  private final Jdbi jdbi;
  private final Clock clock;

  SecondFactorDemands(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  boolean areMadeOf(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from second_factor_demand
                                   where user_id = :id and since <= :now)""")
                .bind("id", userId)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }
}
