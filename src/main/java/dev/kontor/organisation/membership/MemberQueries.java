package dev.kontor.organisation.membership;

import dev.kontor.platform.database.LikePattern;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads members with their users' names, in one statement each. */
@Singleton
class MemberQueries {
  /** Not "exists": for that the database would read all protected users at once. */
  private static final String SELECT =
      """
      select m.id, m.user_id, u.email, u.first_name, u.last_name, m.role, m.accounting, m.joined_at,
             m.version,
             (select true from protected_user p where p.user_id = m.user_id) as is_protected
      from membership m join user_summary u on u.id = m.user_id
      where m.organisation_id = :organisationId
      """;

  private final Jdbi jdbi;
  private final HeldApiTokens apiTokens;

  MemberQueries(Jdbi jdbi, HeldApiTokens apiTokens) {
    this.jdbi = jdbi;
    this.apiTokens = apiTokens;
  }

  /** Whether an API token that calls is still good, until the transaction ends; true without. */
  boolean holdToken(Caller caller) {
    return caller.token() == null || apiTokens.hold(caller.token().id());
  }

  /**
   * Which members.
   *
   * @param text a part of the name or address
   * @param unprotected whether only those without a second factor
   * @param groupId only those in this work group
   */
  record Filter(
      @Nullable Role role, @Nullable String text, boolean unprotected, @Nullable UUID groupId) {}

  /** Whether a user is a member; nothing where there is no such organisation. */
  Optional<Boolean> hasMember(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from membership m
                      where m.organisation_id = o.id and m.user_id = :userId)
                    from organisation_summary o where o.id = :organisationId""")
                .bind("userId", userId)
                .bind("organisationId", organisationId)
                .mapTo(Boolean.class)
                .findOne());
  }

  /** Where a user belongs, in the order in which all lock several. */
  List<UUID> organisationsOf(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select organisation_id from membership where user_id = :userId"
                        + " order by organisation_id")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list());
  }

  /** The organisations of which nobody but a user is a legal representative. */
  List<UUID> representedOnlyBy(UUID userId) {
    return representedBy(userId, "");
  }

  /** The organisations of which nobody but a user is one who may act at this moment. */
  List<UUID> representedOnlyByActing(UUID userId) {
    return representedBy(
        userId,
        " and exists (select 1 from acting_member a where a.organisation_id ="
            + " other.organisation_id and a.member_id = other.id)");
  }

  private List<UUID> representedBy(UUID userId, String whereOthersCount) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.organisation_id from membership m
                    where m.user_id = :userId and m.role = 'legal_representative'
                      and not exists (
                        select 1 from membership other
                        where other.organisation_id = m.organisation_id
                          and other.role = 'legal_representative' and other.user_id <> m.user_id
                          %s)
                    order by m.organisation_id"""
                        .formatted(whereOthersCount))
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list());
  }

  /** A membership as it is at this moment, and whether its user may act on it. */
  record Acting(Role role, boolean isSuspended, boolean mayAct) {}

  Optional<Acting> acting(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.role, m.suspended_channels is not null as is_suspended,
                           exists (select 1 from acting_member a
                                   where a.organisation_id = m.organisation_id
                                     and a.member_id = m.id) as may_act
                    from membership m
                    where m.organisation_id = :organisationId and m.user_id = :userId""")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .mapTo(Acting.class)
                .findOne());
  }

  /**
   * What a membership is one of.
   *
   * @param represented the organisations that the user is a legal representative of
   */
  record Counts(long ofUser, long represented, long ofOrganisation) {}

  Counts counts(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as of_user,
                           count(*) filter (where role = 'legal_representative') as represented,
                           (select count(*) from membership
                            where organisation_id = :organisationId) as of_organisation
                    from membership where user_id = :userId""")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .mapTo(Counts.class)
                .one());
  }

  /** Oldest member first; one more than the limit, where there are more. */
  List<MemberResponse> list(UUID organisationId, Filter filter, Cursor after, int limit) {
    var sql =
        SELECT
            + " and (m.joined_at, m.id) > (:joinedAt, :id)"
            + (filter.role() == null ? "" : " and m.role = :role")
            + (filter.text() == null
                ? ""
                : " and concat_ws(' ', u.first_name, u.last_name, u.email) ilike :text")
            + (filter.unprotected()
                ? " and not exists (select 1 from protected_user p where p.user_id = m.user_id)"
                : "")
            + (filter.groupId() == null
                ? ""
                : " and m.id in (select member_id from work_group_member"
                    + " where organisation_id = :organisationId and group_id = :groupId)")
            + " order by m.joined_at, m.id limit :limit";
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(sql)
                  .bind("organisationId", organisationId)
                  .bind("joinedAt", after.created())
                  .bind("id", after.id())
                  .bind("limit", limit + 1);
          if (filter.role() != null) {
            query.bind("role", filter.role());
          }
          if (filter.groupId() != null) {
            query.bind("groupId", filter.groupId());
          }
          if (filter.text() != null) {
            query.bind("text", LikePattern.containing(filter.text()));
          }
          return query.mapTo(Row.class).map(Row::answer).list();
        });
  }

  Optional<Versioned<MemberResponse>> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and m.id = :id")
                .bind("organisationId", organisationId)
                .bind("id", id)
                .mapTo(Row.class)
                .map(row -> new Versioned<>(row.answer(), row.version()))
                .findOne());
  }

  private record Row(
      UUID id,
      UUID userId,
      String email,
      String firstName,
      String lastName,
      Role role,
      boolean accounting,
      boolean isProtected,
      Instant joinedAt,
      long version) {
    MemberResponse answer() {
      var added = Permission.list(accounting);
      var external = role == Role.EXTERNAL;
      return new MemberResponse(
          id, userId, email, firstName, lastName, role, added, isProtected, external, joinedAt);
    }
  }
}
