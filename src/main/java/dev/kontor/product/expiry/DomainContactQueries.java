package dev.kontor.product.expiry;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads whom the holders of domains want told of their expiry. */
@Singleton
class DomainContactQueries {
  private final Jdbi jdbi;

  DomainContactQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Contact(UUID id, String email) {}

  /** The addresses by product, without products that have none. */
  Map<UUID, String> of(UUID organisationId, Collection<UUID> products) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, contact_email as email from domain_contact
                    where organisation_id = :organisationId and id = any(:products)""")
                .bind("organisationId", organisationId)
                .bindArray("products", UUID.class, products)
                .mapTo(Contact.class)
                .collectToMap(Contact::id, Contact::email));
  }
}
