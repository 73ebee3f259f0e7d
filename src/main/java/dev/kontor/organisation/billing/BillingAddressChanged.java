package dev.kontor.organisation.billing;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * A billing address was edited or made the default.
 *
 * @param name as it is now
 */
public record BillingAddressChanged(
    UUID organisationId, UUID billingAddressId, String name, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    var subject = new Subject("billing_address", billingAddressId, name);
    return Activity.ofOrganisation("billing_address.changed", organisationId, subject)
        .changing(diff.before(), diff.after());
  }
}
