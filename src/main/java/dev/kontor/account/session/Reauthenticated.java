package dev.kontor.account.session;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A signed-in user proved the password once more. */
public record Reauthenticated(UUID userId, UUID sessionId, String device) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.reauthenticated", userId, new Subject("session", sessionId, device));
  }
}
