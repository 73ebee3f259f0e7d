package dev.kontor.access.grant;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

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
      select page.id, page.created_at as created, r.right_code, r.source as kind, r.group_id
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
        select p.id, r.code from product_summary p join product_right_summary r on r.type = p.type
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
    var products = new LinkedHashMap<UUID, OnProduct>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("organisationId", organisationId)
                .bind("memberId", memberId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .forEach(row -> add(products, row)));
    return List.copyOf(products.values());
  }

  private record Row(@Nested Cursor place, String rightCode, @Nested Source source) {}

  private static void add(Map<UUID, OnProduct> products, Row row) {
    var product = row.place().id();
    var rights =
        products
            .computeIfAbsent(product, id -> new OnProduct(row.place(), new ArrayList<>()))
            .rights();
    if (rights.isEmpty() || !rights.get(rights.size() - 1).right().equals(row.rightCode())) {
      rights.add(new EffectiveRight(product, row.rightCode(), new ArrayList<>()));
    }
    rights.get(rights.size() - 1).sources().add(row.source());
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
                .mapTo(AccessPreview.Item.class)
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
