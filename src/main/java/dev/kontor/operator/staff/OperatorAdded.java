package dev.kontor.operator.staff;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** A user became an operator. */
public record OperatorAdded(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "operator.added", person.id(), new Subject("user", person.id(), person.email()));
  }
}
