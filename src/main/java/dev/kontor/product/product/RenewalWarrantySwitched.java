package dev.kontor.product.product;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** The renewal warranty of a domain was switched on or off. */
public record RenewalWarrantySwitched(
    UUID organisationId, UUID productId, String name, boolean isOn) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "product.renewal_warranty_changed",
            organisationId,
            ProductSubjects.product(productId, name))
        .changing(Map.of("renewalWarranty", !isOn), Map.of("renewalWarranty", isOn));
  }
}
