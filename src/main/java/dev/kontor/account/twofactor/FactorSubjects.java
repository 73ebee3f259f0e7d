package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity.Subject;

/** How users and their factors stand in activity logs. */
final class FactorSubjects {
  private FactorSubjects() {}

  static Subject user(Person person) {
    return new Subject("user", person.id(), person.email());
  }

  static Subject method(Method method) {
    return new Subject("second_factor", method.id(), method.name());
  }
}
