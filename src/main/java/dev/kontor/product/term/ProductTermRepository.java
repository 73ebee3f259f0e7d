package dev.kontor.product.term;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terms of products. */
@ApplicationScoped
class ProductTermRepository implements PanacheRepositoryBase<ProductTerm, UUID> {
  private static final String OF_PRODUCT = "organisationId = ?1 and productId = ?2";

  /**
   * The last terms of some products, by product, which stay the last ones until the transaction
   * ends. The first ones' rows are locked for that: who waited for the last one's would get it
   * still once another follows it.
   */
  Map<UUID, ProductTerm> lockLast(UUID organisationId, Collection<UUID> productIds) {
    find(
            "organisationId = ?1 and productId in ?2 and previousEndsOn is null order by productId",
            organisationId,
            productIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
    return find(
            """
            from ProductTerm t where t.organisationId = ?1 and t.productId in ?2
            and not exists (select 1 from ProductTerm n where n.organisationId = t.organisationId
              and n.productId = t.productId and n.previousEndsOn = t.endsOn)""",
            organisationId,
            productIds)
        .stream()
        .collect(Collectors.toMap(ProductTerm::productId, Function.identity()));
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
