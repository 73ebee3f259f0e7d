package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** Details of a product were changed. */
public record ProductChanged(
    UUID organisationId, UUID productId, String type, String name, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.changed", organisationId, ProductSubjects.product(productId, name))
        .changing(diff.before(), diff.after());
  }
}
