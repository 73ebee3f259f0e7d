package dev.kontor.service.holding;

import dev.kontor.service.feed.ServiceEvents;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** What users keep, changed under the lock of the organisation. */
@Singleton
class HoldingTable {
  private final Jdbi jdbi;

  HoldingTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Holding> ofProduct(UUID organisationId, UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from holding
                    where organisation_id = :organisation and product_id = :product""")
                .bind("organisation", organisationId)
                .bind("product", productId)
                .mapTo(Holding.class)
                .list());
  }

  /** By id; one more than the limit, where there are more. */
  List<Holding> page(UUID organisationId, UUID productId, UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from holding
                    where organisation_id = :organisation and product_id = :product and id > :after
                    order by id limit :limit""")
                .bind("organisation", organisationId)
                .bind("product", productId)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Holding.class)
                .list());
  }

  /** A holding with the product that it is in. */
  record Held(@Nested Holding holding, String productType, String productName) {
    ServiceEvents.Product product() {
      return new ServiceEvents.Product(holding.organisationId(), holding.productId(), productType);
    }
  }

  /** All that a user keeps in an organisation, by id. */
  List<Held> ofUser(UUID organisationId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select h.*, p.type as product_type, p.name as product_name from holding h
                    join product_summary p
                      on p.organisation_id = h.organisation_id and p.id = h.product_id
                    where h.organisation_id = :organisation and h.user_id = :user order by h.id""")
                .bind("organisation", organisationId)
                .bind("user", userId)
                .mapTo(Held.class)
                .list());
  }

  void add(List<Holding> holdings) {
    batch(
        """
        insert into holding (organisation_id, id, product_id, user_id, kind, reference, label,
                             follows_account)
        values (:organisation, :id, :product, :user, :kind, :reference, :label, false)""",
        holdings);
  }

  /** What services call them. */
  void rename(List<Holding> holdings) {
    batch(
        """
        update holding set reference = :reference, label = :label
        where organisation_id = :organisation and id = :id""",
        holdings);
  }

  private void batch(String sql, List<Holding> holdings) {
    if (holdings.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(sql);
          for (var each : holdings) {
            batch
                .bind("organisation", each.organisationId())
                .bind("id", each.id())
                .bind("product", each.productId())
                .bind("user", each.userId())
                .bind("kind", each.kind())
                .bind("reference", each.reference())
                .bind("label", each.label())
                .add();
          }
          batch.execute();
        });
  }

  /** Gives one to another user; where that one has the same already, theirs stays. */
  void transfer(Holding holding, UUID toUserId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update holding h set user_id = :to, follows_account = false
                    where h.organisation_id = :organisation and h.id = :id
                      and not exists (
                        select 1 from holding o
                        where o.organisation_id = h.organisation_id and o.product_id = h.product_id
                          and o.user_id = :to and o.kind = h.kind and o.reference = h.reference)""")
                .bind("to", toUserId)
                .bind("organisation", holding.organisationId())
                .bind("id", holding.id())
                .execute());
  }

  void removeAllOf(UUID organisationId, UUID userId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from holding where organisation_id = ? and user_id = ?",
                organisationId,
                userId));
  }

  void remove(UUID organisationId, List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from holding where organisation_id = :organisation and id = any(:ids)")
                .bind("organisation", organisationId)
                .bindArray("ids", UUID.class, ids)
                .execute());
  }
}
