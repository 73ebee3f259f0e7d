package dev.kontor.operator.directory;

import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.database.LikePattern;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds users and organisations for operators, in the order in which they were made. */
@Singleton
class DirectoryQueries {
  private static final String USER =
      """
      select id, email, confirmed_at is not null as email_verified, first_name, last_name,
        blocked_at is not null as blocked, closed_at, created_at
      from user_profile u
      """;

  private final Jdbi jdbi;

  DirectoryQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** One more than the limit, where there are more. */
  List<UserItem> users(@Nullable String text, UUID after, int limit) {
    var sql =
        USER
            + "where id > :after"
            + (text == null
                ? ""
                : " and (concat_ws(' ', first_name, last_name, email) ilike :text"
                    + " or id::text = :id)")
            + " order by id limit :limit";
    return jdbi.withHandle(
        handle -> query(handle, sql, text, after, limit).mapTo(UserItem.class).list());
  }

  /** One more than the limit, where there are more. */
  List<OrganisationItem> organisations(@Nullable String text, UUID after, int limit) {
    var sql =
        """
        select o.id, o.name, o.type,
               (select count(*) from membership_summary m where m.organisation_id = o.id) as members,
               (select s.support_level from running_support s where s.organisation_id = o.id
                order by s.first_answer_hours limit 1) as support_level
        from organisation_summary o where o.id > :after
        """
            + (text == null ? "" : " and (o.name ilike :text or o.id::text = :id)")
            + " order by o.id limit :limit";
    return jdbi.withHandle(
        handle -> query(handle, sql, text, after, limit).mapTo(OrganisationItem.class).list());
  }

  private static Query query(
      Handle handle, String sql, @Nullable String text, UUID after, int limit) {
    var query = handle.createQuery(sql).bind("after", after).bind("limit", limit + 1);
    return text == null
        ? query
        : query
            .bind("text", LikePattern.containing(text))
            .bind("id", text.toLowerCase(Locale.ROOT));
  }

  Optional<UserItem> user(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(USER + "where id = :id")
                .bind("id", id)
                .mapTo(UserItem.class)
                .findOne());
  }

  /** How a user reads. */
  record Profile(String language, @Nullable String country, String timeZone) {}

  Profile profile(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select language, country, time_zone from user_profile where id = :id")
                .bind("id", id)
                .mapTo(Profile.class)
                .one());
  }

  /** The types of the second factors that a user has proved. */
  List<String> secondFactors(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct type from second_factor_summary where user_id = :userId
                    order by type""")
                .bind("userId", userId)
                .mapTo(String.class)
                .list());
  }

  /** In the order of joining. */
  List<UserView.Membership> memberships(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.organisation_id, o.name, m.id, m.role, m.accounting, m.joined_at
                    from membership_summary m
                    join organisation_summary o on o.id = m.organisation_id
                    where m.user_id = :userId order by m.joined_at, m.organisation_id limit 200""")
                .bind("userId", userId)
                .mapTo(MembershipRow.class)
                .map(MembershipRow::answer)
                .list());
  }

  private record MembershipRow(
      UUID organisationId, String name, UUID id, Role role, boolean accounting, Instant joinedAt) {
    UserView.Membership answer() {
      return new UserView.Membership(
          organisationId, name, id, role, Permission.list(accounting), joinedAt);
    }
  }
}
