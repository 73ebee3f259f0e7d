package dev.kontor.access.invitation;

import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads open invitations for the invited, with what they want to know of the organisation. */
@Singleton
class ReceivedInvitationQueries {
  private static final String SELECT =
      """
      select i.id, i.organisation_id, o.name, o.has_logo, i.email, i.role,
             i.accounting, i.expires_at, i.created_at,
             coalesce(
               u.first_name || ' ' || u.last_name,
               (select t.name from api_token_summary t
                where t.family_id = i.invited_by_token order by t.expires_at desc limit 1),
               o.name) as inviter,
             exists (select 1 from user_summary s
                     where s.email_key = i.email_key and s.confirmed) as account_exists
      from invitation i
      join organisation_summary o on o.id = i.organisation_id
      left join user_summary u on u.id = i.invited_by
      where i.status = 'open' and i.expires_at > :now
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  ReceivedInvitationQueries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** An invitation with the time it was made, by which lists are ordered. */
  record Row(
      UUID id,
      UUID organisationId,
      String name,
      boolean hasLogo,
      String email,
      Role role,
      boolean accounting,
      String inviter,
      boolean accountExists,
      Instant expiresAt,
      Instant createdAt) {
    ReceivedInvitation invitation() {
      return at("/v1/me/invitations/" + id);
    }

    private ReceivedInvitation at(String path) {
      var logo = hasLogo ? path + "/logo" : null;
      var added = Permission.list(accounting);
      return new ReceivedInvitation(
          id, organisationId, name, logo, email, role, added, inviter, accountExists, expiresAt);
    }
  }

  Optional<ReceivedInvitation> find(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and i.token_hash = :hash")
                .bind("now", clock.instant())
                .bind("hash", Secrets.hash(token))
                .mapTo(Row.class)
                .map(row -> row.at("/v1/invitations/" + token))
                .findOne());
  }

  /** The organisation that invites an address by an open invitation. */
  Optional<UUID> organisationOf(String email, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id from invitation
                    where id = :id and email_key = :email and status = 'open'
                      and expires_at > :now""")
                .bind("id", id)
                .bind("email", EmailAddress.key(email))
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne());
  }

  /** Newest first; one more than the limit, where there are more. */
  List<Row> list(String email, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                           and i.email_key = :email and (i.created_at, i.id) < (:created, :id)
                          order by i.created_at desc, i.id desc limit :limit""")
                .bind("now", clock.instant())
                .bind("email", EmailAddress.key(email))
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .list());
  }
}
