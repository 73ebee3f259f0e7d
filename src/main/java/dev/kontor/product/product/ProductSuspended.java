package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** Nobody uses a product until its invoice is paid. */
public record ProductSuspended(UUID organisationId, UUID productId, String type, String name)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.suspended", organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of("suspended", false), Map.of("suspended", true));
  }
}
