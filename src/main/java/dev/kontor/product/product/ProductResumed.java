package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A product that was suspended can be used again: its invoice is paid, or was taken back. */
public record ProductResumed(UUID organisationId, UUID productId, String type, String name)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.resumed", organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of("suspended", true), Map.of("suspended", false));
  }
}
