package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity.Subject;

/** How users stand in activity logs. */
final class RecoverySubjects {
  private RecoverySubjects() {}

  static Subject user(Person person) {
    return new Subject("user", person.id(), person.email());
  }
}
