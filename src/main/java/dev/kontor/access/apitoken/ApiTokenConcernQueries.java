package dev.kontor.access.apitoken;

import dev.kontor.account.recovery.ApiTokenConcerns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The API tokens of which a user's security check-up tells. */
@Singleton
class ApiTokenConcernQueries implements ApiTokenConcerns {
  private static final String CONCERNS =
      """
      with good as (
        select organisation_id, %1$s as is_expiring, %2$s as is_unused from (
          select * from api_token where user_id = :userId
          union all
          select t.* from membership_summary m
          join api_token t on t.organisation_id = m.organisation_id
          where m.user_id = :userId and m.has_everything and m.suspended_channels is null) t
        where %3$s)
      select g.organisation_id, coalesce(o.name, '') as organisation,
             count(*) filter (where g.is_unused) as unused,
             count(*) filter (where g.is_expiring) as expiring
      from good g left join organisation_summary o on o.id = g.organisation_id
      where g.is_unused or g.is_expiring
      group by g.organisation_id, o.name
      order by g.organisation_id is not null, o.name, g.organisation_id
      limit :limit"""
          .formatted(ApiTokenTimes.ENDS_SOON, ApiTokenTimes.LONG_UNUSED_ONLY, ApiTokenTimes.ALONE);

  private final Jdbi jdbi;
  private final Clock clock;

  ApiTokenConcernQueries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public List<Concern> of(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CONCERNS)
                .bind("userId", userId)
                .bind("limit", MOST)
                .bindMap(new ApiTokenTimes(clock.instant()).bound())
                .mapTo(Concern.class)
                .list());
  }
}
