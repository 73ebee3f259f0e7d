package dev.kontor.account.session;

import dev.kontor.account.identity.Alert;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.Optional;
import java.util.UUID;

/** A session was opened on a device or from a place that the account hadn't seen before. */
public record UnfamiliarSignIn(Person person, UUID sessionId, String device, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.unfamiliar", person.id(), new Subject("session", sessionId, device));
  }

  @Override
  public String notice() {
    return "new_sign_in";
  }

  @Override
  public Optional<Alert> alert() {
    return Optional.of(Alert.NEW_SIGN_IN);
  }
}
