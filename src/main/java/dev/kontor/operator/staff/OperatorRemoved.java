package dev.kontor.operator.staff;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** A user stopped being an operator. */
public record OperatorRemoved(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "operator.removed", person.id(), new Subject("user", person.id(), person.email()));
  }
}
