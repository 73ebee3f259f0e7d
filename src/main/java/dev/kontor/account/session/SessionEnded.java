package dev.kontor.account.session;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A session was ended by its user. */
public record SessionEnded(UUID userId, UUID sessionId, String device) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("session.ended", userId, new Subject("session", sessionId, device));
  }
}
