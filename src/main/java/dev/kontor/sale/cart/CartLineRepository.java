package dev.kontor.sale.cart;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The lines of carts. */
@ApplicationScoped
class CartLineRepository implements PanacheRepositoryBase<CartLine, UUID> {
  /** All of a cart, oldest first. */
  List<CartLine> of(UUID organisationId, UUID cartId) {
    return list(
        "organisationId = ?1 and cartId = ?2 order by createdAt, id", organisationId, cartId);
  }

  CartLine get(UUID organisationId, UUID cartId, UUID id) {
    return find("organisationId = ?1 and cartId = ?2 and id = ?3", organisationId, cartId, id)
        .firstResultOptional()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
