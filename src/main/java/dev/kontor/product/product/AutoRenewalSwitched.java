package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** Automatic renewal of a product was switched on or off. */
public record AutoRenewalSwitched(UUID organisationId, UUID productId, String name, boolean isOn)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.auto_renewal_changed",
            organisationId,
            ProductSubjects.product(productId, name))
        .changing(Map.of("autoRenewal", !isOn), Map.of("autoRenewal", isOn));
  }
}
