package dev.kontor.organisation.policy;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** An organisation requires something else of its users' sign-ins. */
public record SecurityPolicyChanged(UUID organisationId, Changes.Diff diff) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "organisation.security_policy_changed",
            organisationId,
            new Subject("organisation", organisationId, ""))
        .changing(diff.before(), diff.after());
  }
}
