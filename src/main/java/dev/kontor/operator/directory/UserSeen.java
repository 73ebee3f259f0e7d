package dev.kontor.operator.directory;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** An operator looked at a user's account. */
public record UserSeen(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "support.seen", person.id(), new Subject("user", person.id(), person.email()));
  }
}
