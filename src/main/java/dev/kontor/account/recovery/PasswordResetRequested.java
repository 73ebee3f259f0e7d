package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;

/**
 * Somebody who knows an address asked for a link that sets a new password.
 *
 * @param recipient where it is mailed: the sign-in or the recovery address
 * @param token for the mail only
 */
public record PasswordResetRequested(
    Person person, String recipient, String token, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "account.password_reset_requested", person.id(), RecoverySubjects.user(person));
  }

  @Override
  public String notice() {
    return "password_reset";
  }

  @Override
  public List<String> recipients() {
    return List.of(recipient);
  }

  @Override
  public String link() {
    return "/password-reset?token=" + token;
  }
}
