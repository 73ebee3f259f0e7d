package dev.kontor.organisation.billing;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * A billing address was removed.
 *
 * @param values as it was
 */
public record BillingAddressRemoved(
    UUID organisationId, UUID billingAddressId, String name, Map<String, Object> values)
    implements Recorded {
  @Override
  public Activity activity() {
    var subject = new Subject("billing_address", billingAddressId, name);
    return Activity.ofOrganisation("billing_address.removed", organisationId, subject)
        .changing(values, Map.of());
  }
}
