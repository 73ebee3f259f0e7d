package dev.kontor.service.registration;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** The product services, with hashes of their credentials. */
@Singleton
class ServiceTable {
  private static final String SELECT =
      """
      select s.*, array(select t.type from product_service_type t
                        where t.service_id = s.id order by t.type) as product_types
      from product_service s
      """;

  private final Jdbi jdbi;

  ServiceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Tells whether the code was free. */
  boolean add(UUID id, String code, byte[] credentialHash, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into product_service (id, code, credential_hash, created_at, version)
                        values (:id, :code, :hash, :now, 0) on conflict (code) do nothing""")
                    .bind("id", id)
                    .bind("code", code)
                    .bind("hash", credentialHash)
                    .bind("now", now)
                    .execute())
        > 0;
  }

  void serve(UUID id, List<String> types) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from product_service_type where service_id = ?", id);
          handle
              .createUpdate(
                  """
                  insert into product_service_type (service_id, type)
                  select :id, t from unnest(:types) t""")
              .bind("id", id)
              .bindArray("types", String.class, types)
              .execute();
        });
  }

  void changed(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.execute("update product_service set version = version + 1 where id = ?", id));
  }

  /** From now on only the new credential counts. */
  void credential(UUID id, byte[] hash) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update product_service set credential_hash = :hash where id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from product_service where id = ?", id));
  }

  Optional<Versioned<ServiceResponse>> find(UUID id) {
    return find(id, "");
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<Versioned<ServiceResponse>> lock(UUID id) {
    return find(id, " for update of s");
  }

  private Optional<Versioned<ServiceResponse>> find(UUID id, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where s.id = :id" + lock)
                .bind("id", id)
                .mapTo(Row.class)
                .map(Row::answer)
                .findOne());
  }

  /** The oldest first; one more than the limit, where there are more. */
  List<ServiceResponse> list(Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " where (s.created_at, s.id) > (:created, :id)"
                        + " order by s.created_at, s.id limit :limit")
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(ServiceResponse.class)
                .list());
  }

  private record Row(@Nested ServiceResponse service, long version) {
    Versioned<ServiceResponse> answer() {
      return new Versioned<>(service, version);
    }
  }
}
