package dev.kontor.sale.autorenewal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Products end soon, and don't renew by themselves. */
public record ProductsEndSoon(UUID organisationId, List<EndingProduct> products) {
  /**
   * A product.
   *
   * @param end the first day after its last term
   */
  public record EndingProduct(String name, LocalDate end) {}
}
