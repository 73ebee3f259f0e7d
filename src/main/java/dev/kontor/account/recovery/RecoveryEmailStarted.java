package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;
import java.util.Map;

/**
 * A user wants to be reached at another address, which gets the code that proves it.
 *
 * @param code for the mail only
 */
public record RecoveryEmailStarted(Person person, String address, String code, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("recovery.email_started", person.id(), RecoverySubjects.user(person))
        .changing(Map.of(), Map.of("email", address));
  }

  @Override
  public String notice() {
    return "recovery_email_code";
  }

  @Override
  public List<String> recipients() {
    return List.of(address);
  }

  @Override
  public List<String> details() {
    return List.of(code);
  }
}
