package dev.kontor.organisation.membership;

import dev.kontor.account.identity.OrganisationsOfUser;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where a user belongs. */
@Singleton
class MyOrganisationQueries implements OrganisationsOfUser {
  private final Jdbi jdbi;
  private final Cursors cursors;

  MyOrganisationQueries(Jdbi jdbi, Cursors cursors) {
    this.jdbi = jdbi;
    this.cursors = cursors;
  }

  @Override
  public boolean isMember(UUID userId, UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from membership
                                   where organisation_id = :organisationId and user_id = :userId)""")
                .bind("organisationId", organisationId)
                .bind("userId", userId)
                .mapTo(Boolean.class)
                .one());
  }

  /** In the order in which the user joined. */
  Page<MyOrganisationResponse> list(UUID userId, PageRequest page) {
    var list = "organisations of " + userId;
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> list(userId, after, limit),
        last -> new Cursor(last.joinedAt(), last.id()));
  }

  private List<MyOrganisationResponse> list(UUID userId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.id, o.name, o.type, m.id as member_id, m.role, m.accounting,
                           m.joined_at
                    from membership m join organisation_summary o on o.id = m.organisation_id
                    where m.user_id = :userId
                      and (m.joined_at, m.organisation_id) > (:joinedAt, :id)
                    order by m.joined_at, m.organisation_id limit :limit""")
                .bind("userId", userId)
                .bind("joinedAt", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .map(Row::answer)
                .list());
  }

  private record Row(
      UUID id,
      String name,
      String type,
      UUID memberId,
      Role role,
      boolean accounting,
      Instant joinedAt) {
    MyOrganisationResponse answer() {
      return new MyOrganisationResponse(
          id, name, type, memberId, role, Permission.list(accounting), joinedAt);
    }
  }
}
