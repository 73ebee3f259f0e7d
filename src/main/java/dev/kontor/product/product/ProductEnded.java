package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * A product has ended for good: it had expired and wasn't renewed in time, it was cancelled and its
 * last term is over, or somebody ended it at once.
 *
 * @param was how it stood before
 * @param isAtOnce whether somebody ended it, whatever its terms
 */
public record ProductEnded(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    ProductStatus was,
    boolean isAtOnce)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.ended", organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of("status", was.code()), Map.of("status", ProductStatus.ENDED.code()));
  }
}
