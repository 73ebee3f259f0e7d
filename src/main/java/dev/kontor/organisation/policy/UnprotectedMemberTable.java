package dev.kontor.organisation.policy;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** Finds members without a second factor. */
@Singleton
class UnprotectedMemberTable {
  private static final String MEMBERS =
      """
      select m.id as member_id, m.user_id, m.joined_at, m.role, u.*,
             (select true from protected_user p where p.user_id = m.user_id) as is_protected
      from membership_summary m join user_summary u on u.id = m.user_id
      where m.organisation_id = :organisationId
      """;
  private static final String WITHOUT =
      MEMBERS + " and not exists (select 1 from protected_user p where p.user_id = m.user_id)";

  private final Jdbi jdbi;

  UnprotectedMemberTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A member, as far as reminders go. */
  record Candidate(@Nested Person person, boolean isProtected) {}

  /** How many belong to an organisation, and how many of them have a second factor. */
  record Compliance(int members, int protectedMembers) {}

  Compliance compliance(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as members, count(p.user_id) as protected_members
                    from membership_summary m left join protected_user p on p.user_id = m.user_id
                    where m.organisation_id = :organisationId""")
                .bind("organisationId", organisationId)
                .mapTo(Compliance.class)
                .one());
  }

  /** In the order of joining; one more than the limit, where there are more. */
  List<UnprotectedMember> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    WITHOUT
                        + """
                           and (m.joined_at, m.id) > (:joinedAt, :id)
                          order by m.joined_at, m.id limit :limit""")
                .bind("organisationId", organisationId)
                .bind("joinedAt", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(UnprotectedMember.class)
                .list());
  }

  Optional<Candidate> find(UUID organisationId, UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS + " and m.id = :memberId")
                .bind("organisationId", organisationId)
                .bind("memberId", memberId)
                .mapTo(Candidate.class)
                .findOne());
  }

  /** Notes that somebody is told under a key; false where they have been. */
  boolean tell(UUID organisationId, String key, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into security_notice (organisation_id, key, user_id)
                        values (:organisationId, :key, :userId) on conflict do nothing""")
                    .bind("organisationId", organisationId)
                    .bind("key", key)
                    .bind("userId", userId)
                    .execute()
                == 1);
  }

  /**
   * Those who read notices of security and haven't been told yet under a key; from now on they
   * have. Nobody is told of an organisation that is closed to them. Of two who ask at the same
   * moment each gets others.
   */
  List<Person> untold(UUID organisationId, String key, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with found as (%s and m.notify_security and m.suspended_channels is null
                        and u.blocked_at is null and not exists (
                          select 1 from security_notice n
                          where n.organisation_id = m.organisation_id and n.key = :key
                            and n.user_id = m.user_id)
                        order by m.joined_at, m.id limit :limit),
                      told as (insert into security_notice (organisation_id, key, user_id)
                        select :organisationId, :key, id from found order by id
                        on conflict do nothing returning user_id)
                    select f.* from found f join told t on t.user_id = f.id
                    order by f.joined_at, f.member_id"""
                        .formatted(WITHOUT))
                .bind("organisationId", organisationId)
                .bind("key", key)
                .bind("limit", limit)
                .mapTo(Person.class)
                .list());
  }
}
