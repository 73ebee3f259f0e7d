package dev.kontor.session;

import dev.kontor.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** Somebody gave a wrong password for an account. */
public record SignInFailed(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.sign_in_failed", person.id(), new Subject("user", person.id(), person.email()));
  }
}
