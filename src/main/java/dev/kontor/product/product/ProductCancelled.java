package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product runs until the end of its last term, and no longer renews.
 *
 * @param endsOn the first day on which it isn't there any more
 * @param dropped what its next term would have been of, where that was chosen ahead
 */
public record ProductCancelled(
    UUID organisationId,
    UUID productId,
    String type,
    String name,
    boolean isDomain,
    LocalDate endsOn,
    @Nullable Plan dropped)
    implements Recorded {
  @Override
  public Activity activity() {
    var before = new HashMap<String, String>();
    before.put("status", ProductStatus.ACTIVE.code());
    if (dropped != null) {
      before.put("nextOffer", dropped.offer());
      before.put("nextPeriod", dropped.period().name());
    }
    return Activity.ofOrganisation(
            "product.cancelled", organisationId, ProductSubjects.product(productId, name))
        .changing(
            before, Map.of("status", ProductStatus.CANCELLED.code(), "endsOn", endsOn.toString()));
  }
}
