package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity.Subject;
import java.util.UUID;

/** How organisations stand in activity logs. */
final class Subjects {
  private Subjects() {}

  static Subject organisation(UUID id, String name) {
    return new Subject("organisation", id, name);
  }
}
