package dev.kontor.product.product;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The products. */
@ApplicationScoped
class ProductRepository implements PanacheRepositoryBase<Product, UUID> {
  /** Those whose invoices go to a billing address, the oldest first. */
  List<Product> lockTied(UUID organisationId, UUID billingAddressId) {
    return find(
            "organisationId = ?1 and billingAddressId = ?2 order by createdAt, id",
            organisationId,
            billingAddressId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Some, in the order of their ids; without those that there aren't. */
  List<Product> lock(UUID organisationId, Collection<UUID> ids) {
    return find("organisationId = ?1 and id in ?2 order by id", organisationId, ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Writes what became of some, and keeps them in mind no longer. */
  void letGo(Collection<Product> changed) {
    flush();
    changed.forEach(getEntityManager()::detach);
  }

  Product lock(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
