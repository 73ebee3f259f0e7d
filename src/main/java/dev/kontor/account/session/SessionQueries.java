package dev.kontor.account.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts the sessions that a user has open. */
@Singleton
public class SessionQueries {
  private final Jdbi jdbi;
  private final Clock clock;

  SessionQueries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * How many there are.
   *
   * @param unused those of them that weren't used since the moment asked for
   */
  public record Count(int open, int unused, int unfamiliar) {}

  public Count count(UUID userId, Instant unusedSince) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as open,
                           count(*) filter (where last_used_at <= :since) as unused,
                           count(*) filter (where unfamiliar and created_at > :since)
                             as unfamiliar
                    from session
                    where user_id = :userId and ended_at is null and expires_at > :now""")
                .bind("userId", userId)
                .bind("since", unusedSince)
                .bind("now", clock.instant())
                .mapTo(Count.class)
                .one());
  }
}
