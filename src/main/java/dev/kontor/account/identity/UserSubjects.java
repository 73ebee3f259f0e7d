package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity.Subject;

/** How users stand in activity logs. */
final class UserSubjects {
  private UserSubjects() {}

  static Subject user(Person person) {
    return new Subject("user", person.id(), person.email());
  }
}
