package dev.kontor.account.session;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A session was opened. */
public record SignedIn(Person person, UUID sessionId, String device) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.opened", person.id(), new Subject("session", sessionId, device));
  }
}
