package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The last term of a product is over: nobody uses it until it is renewed.
 *
 * @param expiredOn the first day after that term
 * @param endsOn the day on which it ends for good
 */
public record ProductExpired(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    LocalDate expiredOn,
    LocalDate endsOn)
    implements Recorded {
  static ProductExpired of(Product product) {
    var end = product.end();
    var endsOn = end.plusDays(Subscribed.RENEWABLE_DAYS);
    return new ProductExpired(
        product.organisationId(), product.id(), product.type(), product.name(), end, endsOn);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.expired", organisationId, ProductSubjects.product(productId, name))
        .changing(
            Map.of("status", ProductStatus.ACTIVE.code()),
            Map.of("status", ProductStatus.EXPIRED.code()));
  }
}
