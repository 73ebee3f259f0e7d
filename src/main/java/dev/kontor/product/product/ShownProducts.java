package dev.kontor.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Products as clients see them, for those who answer with one. */
@ApplicationScoped
public class ShownProducts {
  private final ProductQueries queries;

  ShownProducts(ProductQueries queries) {
    this.queries = queries;
  }

  /**
   * A product as it stands.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where the organisation has none such
   */
  public ProductResponse get(UUID organisationId, UUID id) {
    return queries.get(organisationId, id).body();
  }
}
