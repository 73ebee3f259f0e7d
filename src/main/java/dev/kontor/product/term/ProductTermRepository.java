package dev.kontor.product.term;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The terms of products. */
@ApplicationScoped
class ProductTermRepository implements PanacheRepositoryBase<ProductTerm, UUID> {
  private static final String OF_PRODUCT = "organisationId = ?1 and productId = ?2";

  /**
   * The last term, which stays the last one until the transaction ends. The first one's row is
   * locked for that: who waited for the last one's would get it still once another follows it.
   */
  Optional<ProductTerm> lockLast(UUID organisationId, UUID productId) {
    find(OF_PRODUCT + " and previousEndsOn is null", organisationId, productId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
    return find(OF_PRODUCT + " order by startsOn desc", organisationId, productId)
        .firstResultOptional();
  }

  /** The earliest first. */
  List<ProductTerm> ofProduct(UUID organisationId, UUID productId) {
    return find(OF_PRODUCT + " order by startsOn", organisationId, productId).list();
  }

  Optional<ProductTerm> ofOrderLine(UUID organisationId, UUID orderLineId) {
    return find("organisationId = ?1 and orderLineId = ?2", organisationId, orderLineId)
        .firstResultOptional();
  }
}
