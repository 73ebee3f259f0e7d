package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * There is a new organisation, and nobody in it yet.
 *
 * @param creatorUserId who is to become its legal representative
 */
public record OrganisationCreated(
    UUID organisationId, UUID creatorUserId, String name, OrganisationType type)
    implements Recorded {
  @Override
  public Activity activity() {
    var subject = OrganisationSubjects.organisation(organisationId, name);
    return Activity.ofOrganisation("organisation.created", organisationId, subject)
        .changing(Map.of(), Map.of("name", name, "type", type.code()));
  }
}
