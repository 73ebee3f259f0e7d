package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity.Subject;
import java.util.UUID;

/** How organisations stand in activity logs. */
final class OrganisationSubjects {
  private OrganisationSubjects() {}

  static Subject organisation(UUID id, String name) {
    return new Subject("organisation", id, name);
  }
}
