package dev.kontor.operator.staff;

import dev.kontor.account.closure.StaffAccounts;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is an operator. */
@Singleton
public class Operators implements StaffAccounts {
  private static final String SELECT =
      """
      select o.id, o.user_id, o.added_by, o.created_at, u.email, u.first_name, u.last_name,
             exists (select 1 from protected_user p where p.user_id = o.user_id)
               as two_factor_enabled
      from operator o join user_profile u on u.id = o.user_id
      """;

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;

  Operators(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** All who add, remove or block operators wait for each other, until the transaction ends. */
  public void lock() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended('operators', 0))")
                .mapTo(String.class)
                .findFirst());
  }

  /**
   * Lets pass who still is an operator. Since nobody removes or blocks oneself, one operator stays
   * whatever happens at once: call it when locked.
   */
  public void requireStill(Caller caller) {
    var isStill =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from operator o join user_profile u on u.id = o.user_id
                          where o.user_id = :userId and u.blocked_at is null)""")
                    .bind("userId", caller.id())
                    .mapTo(Boolean.class)
                    .one());
    if (!isStill) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }

  /** Makes a user an operator whom no operator has added. */
  public void appoint(UUID userId) {
    add(ids.next(), userId, null, clock.instant());
  }

  public boolean exist() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from operator)")
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public boolean isOperator(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from operator where user_id = :userId)")
                .bind("userId", userId)
                .mapTo(Boolean.class)
                .one());
  }

  void add(UUID id, UUID userId, @Nullable UUID addedBy, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into operator (id, user_id, added_by, created_at)
                    values (:id, :userId, cast(:addedBy as uuid), :now)""")
                .bind("id", id)
                .bind("userId", userId)
                .bindByType("addedBy", addedBy, UUID.class)
                .bind("now", now)
                .execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from operator where id = ?", id));
  }

  Optional<OperatorResponse> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where o.id = :id")
                .bind("id", id)
                .mapTo(OperatorResponse.class)
                .findOne());
  }

  /** Longest-serving first; one more than the limit, where there are more. */
  List<OperatorResponse> list(Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " where (o.created_at, o.id) > (:created, :id)"
                        + " order by o.created_at, o.id limit :limit")
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(OperatorResponse.class)
                .list());
  }
}
