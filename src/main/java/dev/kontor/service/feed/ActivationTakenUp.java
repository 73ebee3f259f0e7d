package dev.kontor.service.feed;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** An operator has set up by hand a product that no service had taken up. */
public record ActivationTakenUp(UUID organisationId, UUID productId, String name)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
        "product.taken_up", organisationId, new Subject("product", productId, name));
  }
}
