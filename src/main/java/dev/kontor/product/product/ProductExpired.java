package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The last term of a product is over: nobody uses it until it is renewed, or restored.
 *
 * @param expiredOn the first day after that term
 * @param endsOn the day on which it ends for good
 * @param was how it stood before
 */
public record ProductExpired(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    LocalDate expiredOn,
    LocalDate endsOn,
    ProductStatus was)
    implements Recorded {
  static ProductExpired of(Product product, ProductStatus was) {
    return new ProductExpired(
        product.organisationId(),
        product.id(),
        product.type(),
        product.name(),
        product.end(),
        product.endsForGoodOn(),
        was);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.expired", organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of("status", was.code()), Map.of("status", ProductStatus.EXPIRED.code()));
  }
}
