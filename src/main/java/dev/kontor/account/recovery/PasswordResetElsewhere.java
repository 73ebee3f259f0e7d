package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;

/**
 * What sets a new password was sent to the recovery address or phone: the sign-in address learns of
 * it, in case it wasn't its owner who asked.
 *
 * @param destination not in full: the mail may be read by others
 */
public record PasswordResetElsewhere(Person person, String destination, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "account.password_reset_elsewhere", person.id(), RecoverySubjects.user(person));
  }

  @Override
  public String notice() {
    return "password_reset_elsewhere";
  }

  @Override
  public List<String> details() {
    return List.of(destination);
  }
}
