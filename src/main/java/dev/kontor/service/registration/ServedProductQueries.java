package dev.kontor.service.registration;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.ServiceCredentials;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who the services are, by their credentials, and what they serve, both read on every call. */
@Singleton
class ServedProductQueries implements ServiceCredentials {
  private final Jdbi jdbi;

  ServedProductQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(UUID id, String code) {}

  @Override
  public Optional<Caller> find(String credential) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, code from product_service where credential_hash = :hash")
                .bind("hash", Secrets.hash(credential))
                .mapTo(Row.class)
                .map(row -> Caller.service(row.id(), row.code()))
                .findOne());
  }

  /** Whether an organisation's product is of a type that the service serves. */
  boolean includes(UUID serviceId, UUID organisationId, UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from product_summary p
                      join product_service_type t on t.type = p.type and t.service_id = :service
                      where p.organisation_id = :organisation and p.id = :product)""")
                .bind("service", serviceId)
                .bind("organisation", organisationId)
                .bind("product", productId)
                .mapTo(Boolean.class)
                .one());
  }
}
