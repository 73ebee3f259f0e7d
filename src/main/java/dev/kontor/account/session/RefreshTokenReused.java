package dev.kontor.account.session;

import dev.kontor.account.identity.Alert;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A spent refresh token was used again: somebody has a copy, so the session ended. */
public record RefreshTokenReused(
    Person person, UUID sessionId, String sessionDevice, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.token_reused", person.id(), new Subject("session", sessionId, sessionDevice));
  }

  @Override
  public String notice() {
    return sessionDevice.isEmpty() ? "token_reused_unnamed" : "token_reused";
  }

  @Override
  public Optional<Alert> alert() {
    return Optional.of(Alert.TOKEN_REUSED);
  }

  @Override
  public List<String> details() {
    return List.of(sessionDevice);
  }

  @Override
  public String link() {
    return "/sign-in";
  }
}
