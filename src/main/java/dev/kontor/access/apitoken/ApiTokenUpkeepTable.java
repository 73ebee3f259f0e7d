package dev.kontor.access.apitoken;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which tokens their owners are to be told of, and which are to be forgotten. */
@Singleton
class ApiTokenUpkeepTable {
  /**
   * Who can't call with tokens needn't look at them; of an organisation's nobody in person does.
   */
  private static final String CAN_BE_USED =
      """
      (t.user_id is null or exists (
        select 1 from user_summary u where u.id = t.user_id and u.confirmed and u.may_act))""";

  /** Once of its end; once of its disuse, until it is used again. */
  private static final String UNTOLD =
      """
      %s and (told_of_end_at is null and %s
        or (told_of_disuse_at is null or last_used_at > told_of_disuse_at) and %s)"""
          .formatted(ApiTokenTimes.ALONE, ApiTokenTimes.ENDS_SOON, ApiTokenTimes.LONG_UNUSED_ONLY);

  private final Jdbi jdbi;

  ApiTokenUpkeepTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The next owners to be told of tokens, in the order of their ids. */
  List<UUID> owners(boolean areUsers, UUID after, int limit, ApiTokenTimes times) {
    var owner = new ApiTokenOwner(areUsers, after).column();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct t.%1$s from api_token t
                    where t.%1$s > :after and %2$s and %3$s
                    order by t.%1$s limit :limit"""
                        .formatted(owner, UNTOLD, CAN_BE_USED))
                .bind("after", after)
                .bind("limit", limit)
                .bindMap(times.bound())
                .mapTo(UUID.class)
                .list());
  }

  /**
   * The tokens that an owner is to be told of, in no order; from now on they are told. Nothing
   * where the owner was told of others today. Whoever asks holds the lock of the owner.
   */
  List<ApiToken> tell(ApiTokenOwner owner, ApiTokenTimes times) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update api_token t
                    set told_of_end_at = case when %4$s then cast(:now as timestamptz)
                                         else told_of_end_at end,
                        told_of_disuse_at = case when %4$s then told_of_disuse_at
                                            else cast(:now as timestamptz) end
                    where t.%1$s = :owner and %2$s and %3$s
                      and not exists (
                        select 1 from api_token o where o.%1$s = :owner
                          and greatest(o.told_of_end_at, o.told_of_disuse_at) >= :today)
                    returning %5$s"""
                        .formatted(
                            owner.column(),
                            UNTOLD,
                            CAN_BE_USED,
                            ApiTokenTimes.ENDS_SOON,
                            ApiTokenTable.COLUMNS))
                .bind("owner", owner.id())
                .bind("today", times.today())
                .bindMap(times.bound())
                .mapTo(ApiToken.class)
                .list());
  }

  /** Forgets those that expired before; says how many. Several at once take others. */
  int forget(Instant before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from api_token where id in (
                      select id from api_token where expires_at < :before
                      order by expires_at limit :limit for update skip locked)""")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
  }
}
