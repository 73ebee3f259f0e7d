package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The product types with their rights. */
@Singleton
class ProductTypeTable {
  private static final String FOREIGN_KEY_VIOLATION = "23503";
  private static final String SELECT =
      """
      select t.*,
             (select coalesce(json_agg(json_build_object('code', r.code, 'names', r.names)
                                       order by r.position, r.code), '[]')
              from product_right r where r.type = t.code) as rights
      from product_type t
      """;

  private final Jdbi jdbi;
  private final StoredJson json;

  ProductTypeTable(Jdbi jdbi, StoredJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** A product type as it is stored. */
  record ProductType(String code, ProductTypeDetails details) {}

  boolean isEmpty() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select not exists (select 1 from product_type)")
                .mapTo(Boolean.class)
                .one());
  }

  boolean exists(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from product_type where code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  Optional<ProductType> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where t.code = :code")
                .bind("code", code)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** In their order after a place; one more than the limit, where there are more. */
  List<ProductType> list(int position, String code, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where (t.position, t.code) > (:position, :code)"
                        + " order by t.position, t.code limit :limit")
                .bind("position", position)
                .bind("code", code)
                .bind("limit", limit + 1)
                .map((row, context) -> read(row))
                .list());
  }

  /** Nobody changes the type until the transaction ends. */
  void hold(String code) {
    lock(code, "for share");
  }

  /** Waits for all who hold the type, and has those wait who come. */
  void lock(String code) {
    lock(code, "for update");
  }

  private void lock(String code, String mode) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from product_type where code = :code " + mode)
                .bind("code", code)
                .mapTo(Integer.class)
                .findOne());
  }

  void save(String code, ProductTypeDetails details) {
    jdbi.useHandle(
        handle -> {
          saveType(handle, code, details);
          dropOtherRights(handle, code, details);
          var position = 0;
          for (var right : details.rights()) {
            saveRight(handle, code, right, position++);
          }
        });
  }

  private void saveType(Handle handle, String code, ProductTypeDetails details) {
    handle
        .createUpdate(
            """
            insert into product_type (code, names, position, lockable, maintenance, free_options,
                                      is_domain, single, minimum_months, version)
            values (:code, cast(:names as jsonb), :position, :lockable, :maintenance, :freeOptions,
                    :domain, :single, :minimumMonths, 0)
            on conflict (code) do update
            set names = excluded.names, position = excluded.position,
                lockable = excluded.lockable, maintenance = excluded.maintenance,
                free_options = excluded.free_options, is_domain = excluded.is_domain,
                single = excluded.single, minimum_months = excluded.minimum_months,
                version = product_type.version + 1""")
        .bind("code", code)
        .bind("names", json.text(details.names()))
        .bind("position", details.position())
        .bind("lockable", details.lockable())
        .bind("maintenance", details.maintenance())
        .bind("freeOptions", details.freeOptions())
        .bind("domain", details.domain())
        .bind("single", details.hasOneAtATime())
        .bindByType("minimumMonths", details.minimumMonths(), Integer.class)
        .execute();
  }

  /** Grants refer to rights, so the database itself knows which ones are granted at this moment. */
  private static void dropOtherRights(Handle handle, String code, ProductTypeDetails details) {
    try {
      handle
          .createUpdate("delete from product_right where type = :type and code not in (<kept>)")
          .bind("type", code)
          .bindList("kept", details.rights().stream().map(RightDetails::code).toList())
          .execute();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException sql
          && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState())) {
        throw CatalogueProblem.RIGHT_GRANTED.exception().onField("rights");
      }
      throw e;
    }
  }

  private void saveRight(Handle handle, String type, RightDetails right, int position) {
    handle
        .createUpdate(
            """
            insert into product_right (type, code, names, position)
            values (:type, :code, cast(:names as jsonb), :position)
            on conflict (type, code) do update
            set names = excluded.names, position = excluded.position""")
        .bind("type", type)
        .bind("code", right.code())
        .bind("names", json.text(right.names()))
        .bind("position", position)
        .execute();
  }

  private ProductType read(ResultSet row) throws SQLException {
    return new ProductType(
        row.getString("code"),
        new ProductTypeDetails(
            json.names(row.getString("names")),
            row.getInt("position"),
            json.list(row.getString("rights"), RightDetails.class),
            row.getBoolean("lockable"),
            row.getBoolean("maintenance"),
            row.getBoolean("free_options"),
            row.getBoolean("is_domain"),
            row.getBoolean("single"),
            row.getObject("minimum_months", Integer.class)));
  }
}
