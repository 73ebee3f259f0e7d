package dev.kontor.apppassword;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What keeps users from getting tokens. */
@Singleton
class TokenHolders {
  private final Jdbi jdbi;
  private final Clock clock;

  TokenHolders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  boolean isBlocked(UUID userId) {
    return ask(
        "select exists (select 1 from user_summary where id = :id and blocked_at <= :now)", userId);
  }

  /** Whether an organisation requires one. */
  boolean needsSecondFactor(UUID userId) {
    return ask(
        """
        select exists (select 1 from second_factor_demand
                       where user_id = :id and since <= :now)""",
        userId);
  }

  private boolean ask(String question, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(question)
                .bind("id", userId)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }
}
