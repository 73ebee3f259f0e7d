package dev.kontor.sale.autorenewal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The orders by which products were to renew by themselves. */
@ApplicationScoped
class AutomaticOrderRepository implements PanacheRepositoryBase<AutomaticOrder, UUID> {
  Optional<AutomaticOrder> find(UUID organisationId, UUID orderId) {
    return find("organisationId = ?1 and orderId = ?2", organisationId, orderId)
        .firstResultOptional();
  }
}
