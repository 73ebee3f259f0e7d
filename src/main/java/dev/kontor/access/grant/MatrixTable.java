package dev.kontor.access.grant;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The tables of what members and work groups are granted. Whoever writes holds the organisation's
 * lock; each write is a statement, however many grants it concerns.
 */
@Singleton
class MatrixTable {
  private final Jdbi jdbi;

  MatrixTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whose grants they are: a member's, or a work group's. */
  record Holder(UUID organisationId, UUID id, boolean isMember) {
    static Holder member(UUID organisationId, UUID memberId) {
      return new Holder(organisationId, memberId, true);
    }

    static Holder group(UUID organisationId, UUID groupId) {
      return new Holder(organisationId, groupId, false);
    }

    private @Nullable UUID memberId() {
      return isMember ? id : null;
    }

    private @Nullable UUID groupId() {
      return isMember ? null : id;
    }
  }

  /**
   * What a holder is granted, with the version that it stands at; 0 as long as nothing ever was.
   */
  record Matrix(Entitlements entitlements, long version) {}

  private record Row(boolean everything, long version) {
    Matrix matrix(Map<UUID, Set<String>> products, Map<String, Set<String>> future) {
      return new Matrix(new Entitlements(everything, products, future), version);
    }
  }

  Matrix read(Holder holder) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select everything, version from access_matrix
                    where organisation_id = :organisationId and holder_id = :holderId""")
                .bind("organisationId", holder.organisationId())
                .bind("holderId", holder.id())
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.matrix(products(handle, holder), future(handle, holder)))
                .orElseGet(() -> new Matrix(Entitlements.NONE, 0)));
  }

  private static Map<UUID, Set<String>> products(Handle handle, Holder holder) {
    return rights(
        handle,
        holder,
        """
        select product_id, right_code from product_grant
        where organisation_id = :organisationId and holder_id = :holderId""",
        UUID.class);
  }

  private static Map<String, Set<String>> future(Handle handle, Holder holder) {
    return rights(
        handle,
        holder,
        """
        select type, right_code from future_grant
        where organisation_id = :organisationId and holder_id = :holderId""",
        String.class);
  }

  private static <K> Map<K, Set<String>> rights(
      Handle handle, Holder holder, String sql, Class<K> keyType) {
    return handle
        .createQuery(sql)
        .bind("organisationId", holder.organisationId())
        .bind("holderId", holder.id())
        .reduceRows(
            new LinkedHashMap<K, Set<String>>(),
            (all, row) -> {
              all.computeIfAbsent(row.getColumn(1, keyType), key -> new TreeSet<>())
                  .add(row.getColumn(2, String.class));
              return all;
            });
  }

  /** Adds and takes away, and moves the version on; tells whether there was anything to change. */
  boolean replace(Holder holder, boolean everything, Entitlements added, Entitlements removed) {
    if (added.isEmpty() && removed.isEmpty()) {
      return false;
    }
    jdbi.useHandle(
        handle -> {
          moveOn(handle, holder, everything);
          addProducts(handle, holder, added.products());
          removeProducts(handle, holder, removed.products());
          change(
              handle,
              holder,
              """
              insert into future_grant (organisation_id, holder_id, type, right_code)
              select :organisationId, :holderId, type, code
              from unnest(:keys, :rights) n (type, code) on conflict do nothing""",
              String.class,
              added.future());
          change(
              handle,
              holder,
              """
              delete from future_grant g using unnest(:keys, :rights) n (type, code)
              where g.organisation_id = :organisationId and g.holder_id = :holderId
                and g.type = n.type and g.right_code = n.code""",
              String.class,
              removed.future());
        });
    return true;
  }

  private static void moveOn(Handle handle, Holder holder, boolean everything) {
    handle
        .createUpdate(
            """
            insert into access_matrix
              (organisation_id, holder_id, member_id, group_id, everything, version)
            values (:organisationId, :holderId, cast(:memberId as uuid), cast(:groupId as uuid),
                    :everything, 1)
            on conflict (organisation_id, holder_id)
            do update set everything = excluded.everything, version = access_matrix.version + 1""")
        .bind("organisationId", holder.organisationId())
        .bind("holderId", holder.id())
        .bindByType("memberId", holder.memberId(), UUID.class)
        .bindByType("groupId", holder.groupId(), UUID.class)
        .bind("everything", everything)
        .execute();
  }

  private static void addProducts(Handle handle, Holder holder, Map<UUID, Set<String>> products) {
    change(
        handle,
        holder,
        """
        insert into product_grant (organisation_id, holder_id, product_id, right_code, type)
        select :organisationId, :holderId, n.id, n.code, p.type
        from unnest(:keys, :rights) n (id, code)
        join product_summary p on p.organisation_id = :organisationId and p.id = n.id
        on conflict do nothing""",
        UUID.class,
        products);
  }

  private static void removeProducts(
      Handle handle, Holder holder, Map<UUID, Set<String>> products) {
    change(
        handle,
        holder,
        """
        delete from product_grant g using unnest(:keys, :rights) n (id, code)
        where g.organisation_id = :organisationId and g.holder_id = :holderId
          and g.product_id = n.id and g.right_code = n.code""",
        UUID.class,
        products);
  }

  private static <K> void change(
      Handle handle, Holder holder, String sql, Class<K> keyType, Map<K, Set<String>> rights) {
    if (rights.isEmpty()) {
      return;
    }
    var keys = new ArrayList<K>();
    var codes = new ArrayList<String>();
    rights.forEach(
        (key, all) ->
            all.forEach(
                code -> {
                  keys.add(key);
                  codes.add(code);
                }));
    handle
        .createUpdate(sql)
        .bind("organisationId", holder.organisationId())
        .bind("holderId", holder.id())
        .bindArray("keys", keyType, keys)
        .bindArray("rights", String.class, codes)
        .execute();
  }

  /** Makes an ordinary grant of each that was recorded for products of the type. */
  void grantFuture(UUID organisationId, UUID productId, String type) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into product_grant (organisation_id, holder_id, product_id, right_code, type)
                  select organisation_id, holder_id, :productId, right_code, type from future_grant
                  where organisation_id = :organisationId and type = :type
                  on conflict do nothing""")
              .bind("organisationId", organisationId)
              .bind("productId", productId)
              .bind("type", type)
              .execute();
          handle
              .createUpdate(
                  """
                  update access_matrix set version = version + 1
                  where organisation_id = :organisationId
                    and holder_id in (select holder_id from future_grant
                                      where organisation_id = :organisationId and type = :type)""")
              .bind("organisationId", organisationId)
              .bind("type", type)
              .execute();
        });
  }
}
