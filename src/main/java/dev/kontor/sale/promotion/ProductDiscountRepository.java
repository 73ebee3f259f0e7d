package dev.kontor.sale.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What later terms of products cost less. */
@ApplicationScoped
class ProductDiscountRepository implements PanacheRepositoryBase<ProductDiscount, UUID> {
  List<ProductDiscount> of(UUID organisationId, Collection<UUID> productIds) {
    return list(
        "organisationId = ?1 and productId in ?2 order by productId", organisationId, productIds);
  }
}
