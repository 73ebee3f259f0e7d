package dev.kontor.sale.preference;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** An organisation prefers to pay in another way. */
public record PaymentPreferencesChanged(UUID organisationId, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "payment_preferences.changed",
            organisationId,
            new Subject("organisation", organisationId, ""))
        .changing(diff.before(), diff.after());
  }
}
