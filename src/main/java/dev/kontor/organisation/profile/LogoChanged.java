package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * A legal representative put up or took down the organisation's logo.
 *
 * @param removed whether there is none any more
 */
public record LogoChanged(UUID organisationId, String name, boolean removed) implements Recorded {
  @Override
  public Activity activity() {
    var kind = removed ? "organisation.logo_removed" : "organisation.logo_changed";
    return Activity.ofOrganisation(
        kind, organisationId, OrganisationSubjects.organisation(organisationId, name));
  }
}
