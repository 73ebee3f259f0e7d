package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A product that had expired wasn't renewed in time, and has ended for good. */
public record ProductEnded(UUID organisationId, UUID productId, String type, String name)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.ended", organisationId, ProductSubjects.product(productId, name))
        .changing(
            Map.of("status", ProductStatus.EXPIRED.code()),
            Map.of("status", ProductStatus.ENDED.code()));
  }
}
