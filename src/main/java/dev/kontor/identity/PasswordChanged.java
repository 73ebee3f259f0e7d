package dev.kontor.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/** A user took a new password: every other session ends, and a mail tells. */
public record PasswordChanged(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.password_changed", person.id(), Subjects.user(person));
  }
}
