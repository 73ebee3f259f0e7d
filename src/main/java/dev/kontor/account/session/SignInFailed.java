package dev.kontor.account.session;

import dev.kontor.account.identity.Alert;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.Optional;

/** Somebody gave a wrong password for an account. */
public record SignInFailed(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "session.sign_in_failed", person.id(), new Subject("user", person.id(), person.email()));
  }

  @Override
  public String notice() {
    return "wrong_password";
  }

  @Override
  public Optional<Alert> alert() {
    return Optional.of(Alert.WRONG_PASSWORD);
  }
}
