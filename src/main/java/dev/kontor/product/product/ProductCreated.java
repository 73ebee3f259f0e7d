package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** An organisation has a new product. */
public record ProductCreated(UUID organisationId, UUID productId, String type, String name)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.added", organisationId, ProductSubjects.product(productId, name))
        .changing(Map.of(), Map.of("type", type, "name", name));
  }
}
