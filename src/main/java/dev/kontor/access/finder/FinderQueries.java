package dev.kontor.access.finder;

import dev.kontor.platform.database.LikePattern;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.security.Caller;
import dev.kontor.product.domain.DomainNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Looks for products over all organisations, in one statement each. */
@Singleton
class FinderQueries {
  /** Whether the member sees the product: the same as within one organisation. */
  private static final String VISIBLE =
      """
      (m.sees_money
       or exists (select 1 from member_right r
                  where r.organisation_id = m.organisation_id and r.member_id = m.id
                    and r.product_id = p.id))""";

  private static final String OWN =
      """
      select p.id, p.organisation_id, o.name as organisation_name, p.type, p.name, p.status,
             p.redemption_ends_on, p.created_at
      from membership_summary m
      join product_summary p on p.organisation_id = m.organisation_id
      join product_type_summary t on t.code = p.type
      join organisation_summary o on o.id = m.organisation_id
      where m.user_id = :userId and m.suspended_channels is null
        and (p.created_at, p.id) > (:created, :id)
        and %s
      """
          .formatted(VISIBLE);

  private static final String DOMAIN =
      """
      select p.id as product_id, p.organisation_id, o.name as organisation_name,
             p.organisation_id = coalesce(cast(:only as uuid), p.organisation_id)
               and (:isOwn or %s) as is_visible,
             case when p.status = 'registering' then p.status
                  when p.redemption_ends_on is not null then 'redemption'
                  else 'active' end as state,
             p.redemption_ends_on as until
      from product_summary p
      join product_type_summary t on t.code = p.type
      join organisation_summary o on o.id = p.organisation_id
      left join membership_summary m
        on m.organisation_id = p.organisation_id and m.user_id = :userId
          and m.suspended_channels is null
      where t.is_domain and lower(p.name) = :name and p.status <> 'ended'
      order by p.created_at, p.id"""
          .formatted(VISIBLE);

  private final Jdbi jdbi;

  FinderQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Which products.
   *
   * @param text a part of the name
   */
  record Filter(@Nullable String type, @Nullable String text) {}

  /** A product at its place in the order. */
  record Row(@Nested FoundProduct product, Instant createdAt) {}

  /** A product that is the domain looked for. */
  record FoundDomain(@Nested HeldDomain domain, boolean isVisible) {}

  /** Those that a user may see. Oldest first; one more than the limit, where there are more. */
  List<Row> list(UUID userId, Filter filter, Cursor after, int limit) {
    var text = filter.text();
    var sql =
        OWN
            + (filter.type() == null ? "" : " and p.type = :type")
            + (text == null
                ? ""
                : " and (p.name ilike :text or t.is_domain and p.name ilike :ascii)")
            + " order by p.created_at, p.id limit :limit";
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(sql)
                  .bind("userId", userId)
                  .bind("created", after.created())
                  .bind("id", after.id())
                  .bind("limit", limit + 1);
          if (filter.type() != null) {
            query.bind("type", filter.type());
          }
          if (text != null) {
            query
                .bind("text", LikePattern.containing(text))
                .bind(
                    "ascii", LikePattern.containing(DomainNames.normalisedPart(text).orElse(text)));
          }
          return query.mapTo(Row.class).list();
        });
  }

  /** The products of all customers that are a domain and haven't ended. */
  List<FoundDomain> holdings(Caller caller, String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DOMAIN)
                .bind("userId", caller.id())
                .bindByType("only", caller.only(), UUID.class)
                .bind("isOwn", caller.isOrganisationToken())
                .bind("name", name)
                .mapTo(FoundDomain.class)
                .list());
  }
}
