package dev.kontor.product.lifecycle;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads where the morning of an organisation is. */
@Singleton
class LifecycleQueries {
  private final Jdbi jdbi;

  LifecycleQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The organisation's time zone; empty for products of a type that is domains. */
  Optional<ZoneId> zone(UUID organisationId, String type) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select o.time_zone from organisation_summary o
                    join product_type_summary t on t.code = :type and not t.is_domain
                    where o.id = :organisationId""")
                .bind("organisationId", organisationId)
                .bind("type", type)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of));
  }

  ZoneId zone(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select time_zone from organisation_summary where id = :id")
                .bind("id", organisationId)
                .mapTo(String.class)
                .map(ZoneId::of)
                .one());
  }
}
