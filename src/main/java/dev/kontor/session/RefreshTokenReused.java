package dev.kontor.session;

import dev.kontor.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A spent refresh token was used again: somebody has a copy, so the session was ended. */
public record RefreshTokenReused(Person person, UUID sessionId, String device) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.token_reused", person.id(), new Subject("session", sessionId, device));
  }
}
