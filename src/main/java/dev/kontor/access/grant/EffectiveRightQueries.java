package dev.kontor.access.grant;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Reads the rights that members have in effect. */
@Singleton
class EffectiveRightQueries {
  private static final String PAGE =
      """
      with page as (
        select p.id, p.created_at from product_summary p
        where p.organisation_id = :organisationId and (p.created_at, p.id) > (:created, :id)
          and exists (select 1 from member_right r
                      where r.organisation_id = :organisationId and r.member_id = :memberId
                        and r.product_id = p.id)
        order by p.created_at, p.id limit :limit)
      select page.id, page.created_at, r.right_code, r.source, r.group_id
      from page join member_right r on r.organisation_id = :organisationId
        and r.member_id = :memberId and r.product_id = page.id
      order by page.created_at, page.id, r.right_code, r.source desc, r.group_id""";

  /** The rights in effect with other direct grants, and those of now: one without the other. */
  private static final String DIFFERENCE =
      """
      with now as (
        select product_id, right_code from member_right
        where organisation_id = :organisationId and member_id = :memberId),
      planned as (
        select product_id, right_code from member_right
        where organisation_id = :organisationId and member_id = :memberId and source <> 'direct'
        union all
        select n.id, n.code from unnest(:products, :rights) n (id, code)
        union all
        select p.id, r.code from product_summary p join product_right r on r.type = p.type
        where p.organisation_id = :organisationId and :everything)
      select product_id, right_code from %s except select product_id, right_code from %s
      order by product_id, right_code limit :limit""";

  private final Jdbi jdbi;

  EffectiveRightQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The rights on some products.
   *
   * @param end the last product's place
   */
  record OnProduct(Cursor end, List<EffectiveRight> rights) {}

  /** Product by product, oldest first; one product more than the limit, where there are more. */
  List<OnProduct> list(UUID organisationId, UUID memberId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            List.copyOf(
                handle
                    .createQuery(PAGE)
                    .bind("organisationId", organisationId)
                    .bind("memberId", memberId)
                    .bind("created", after.created())
                    .bind("id", after.id())
                    .bind("limit", limit + 1)
                    .reduceRows(
                        new LinkedHashMap<UUID, OnProduct>(),
                        (products, row) -> {
                          add(products, row);
                          return products;
                        })
                    .values()));
  }

  private static void add(LinkedHashMap<UUID, OnProduct> products, RowView row) {
    var product = row.getColumn("id", UUID.class);
    var created = row.getColumn("created_at", java.time.Instant.class);
    var rights =
        products
            .computeIfAbsent(
                product, id -> new OnProduct(new Cursor(created, id), new ArrayList<>()))
            .rights();
    var code = row.getColumn("right_code", String.class);
    if (rights.isEmpty() || !rights.get(rights.size() - 1).right().equals(code)) {
      rights.add(new EffectiveRight(product, code, new ArrayList<>()));
    }
    rights
        .get(rights.size() - 1)
        .sources()
        .add(
            new Source(
                Source.Kind.valueOf(row.getColumn("source", String.class).toUpperCase(Locale.ROOT)),
                row.getColumn("group_id", UUID.class)));
  }

  /** What other direct grants would change. */
  AccessPreview preview(UUID organisationId, UUID memberId, Entitlements planned) {
    return AccessPreview.of(
        difference(organisationId, memberId, planned, "planned", "now"),
        difference(organisationId, memberId, planned, "now", "planned"));
  }

  private List<AccessPreview.Item> difference(
      UUID organisationId, UUID memberId, Entitlements planned, String of, String without) {
    var products = new ArrayList<UUID>();
    var rights = new ArrayList<String>();
    planned.products().forEach((product, codes) -> addAll(products, rights, product, codes));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DIFFERENCE.formatted(of, without))
                .bind("organisationId", organisationId)
                .bind("memberId", memberId)
                .bindArray("products", UUID.class, products)
                .bindArray("rights", String.class, rights)
                .bind("everything", planned.everything())
                .bind("limit", AccessPreview.MOST + 1)
                .map(
                    (row, context) ->
                        new AccessPreview.Item(row.getObject(1, UUID.class), row.getString(2)))
                .list());
  }

  private static void addAll(
      List<UUID> products, List<String> rights, UUID product, Set<String> codes) {
    for (var code : codes) {
      products.add(product);
      rights.add(code);
    }
  }
}
