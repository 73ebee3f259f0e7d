package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * A legal representative changed the organisation's details.
 *
 * @param name as it is now
 * @param diff by the names of {@code OrganisationDetails}; the address as a map of its own
 */
public record OrganisationChanged(UUID organisationId, String name, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    var subject = OrganisationSubjects.organisation(organisationId, name);
    return Activity.ofOrganisation("organisation.changed", organisationId, subject)
        .changing(diff.before(), diff.after());
  }
}
