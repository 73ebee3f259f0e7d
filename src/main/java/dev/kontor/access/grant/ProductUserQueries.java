package dev.kontor.access.grant;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** Reads who has rights on a product, in one statement a page. */
@Singleton
class ProductUserQueries {
  private static final String PAGE =
      """
      select m.id as member_id, m.user_id, m.joined_at, u.email, u.first_name, u.last_name,
             r.rights, r.sources
      from membership_summary m join user_summary u on u.id = m.user_id
      join lateral (
        select array_agg(distinct x.right_code order by x.right_code) as rights,
               array_agg(distinct x.source order by x.source) as sources
        from member_right x where x.organisation_id = m.organisation_id and x.member_id = m.id
          and x.product_id = :productId) r on r.rights is not null
      where m.organisation_id = :organisationId and (m.joined_at, m.id) > (:joinedAt, :id)
      order by m.joined_at, m.id limit :limit""";

  private final Jdbi jdbi;

  ProductUserQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A user with their place in the list. */
  record Row(Instant joinedAt, @Nested ProductUserResponse user) {}

  /** Oldest member first; one more than the limit, where there are more. */
  List<Row> list(UUID organisationId, UUID productId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("organisationId", organisationId)
                .bind("productId", productId)
                .bind("joinedAt", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .list());
  }
}
