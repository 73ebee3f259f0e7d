package dev.kontor.product.product;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A domain has the dates that its registry says, because an operator took its word.
 *
 * @param status how it stands since
 * @param termEnd the first day after its last term
 */
public record RegistryDatesTaken(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    ProductStatus status,
    LocalDate termEnd) {
  static RegistryDatesTaken of(Product product, ProductStatus status) {
    return new RegistryDatesTaken(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        status,
        product.end());
  }
}
