package dev.kontor.support;

import dev.kontor.platform.time.KontorClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Members in any number, put straight into the database: nobody of them ever signs in. */
@Singleton
public class Crowd {
  private final Jdbi jdbi;
  private final KontorClock clock;

  Crowd(Jdbi jdbi, KontorClock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Adds so many members named {@code Crowd Nobody<number>}; tells their ids. */
  public List<UUID> join(UUID organisationId, String role, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with newcomer as (
                      insert into user_account (id, email, email_key, password_hash, first_name,
                        last_name, language, time_zone, created_at, confirmed_at, version)
                      select id, id || '@crowd.example', id || '@crowd.example', '-', 'Crowd',
                             'Nobody' || i, 'en', 'UTC', :now, :now, 0
                      from (select i, gen_random_uuid() as id
                            from generate_series(1, :count) i) nobody
                      returning id)
                    insert into membership (organisation_id, id, user_id, role, accounting,
                      joined_at, notify_billing, notify_technical, notify_domains, notify_security,
                      notify_news, version)
                    select :organisation, gen_random_uuid(), id, :role, false, :now,
                           false, true, false, true, false, 0
                    from newcomer returning id""")
                .bind("now", clock.instant())
                .bind("count", count)
                .bind("organisation", organisationId)
                .bind("role", role)
                .mapTo(UUID.class)
                .list());
  }

  public UUID join(UUID organisationId, String role) {
    return join(organisationId, role, 1).get(0);
  }
}
