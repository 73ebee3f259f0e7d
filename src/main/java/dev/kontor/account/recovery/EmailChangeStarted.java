package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;
import java.util.Map;

/**
 * A user wants to sign in with another address, which gets the link that proves it.
 *
 * @param token for the mail only
 */
public record EmailChangeStarted(Person person, String address, String token, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
            "account.email_change_started", person.id(), RecoverySubjects.user(person))
        .changing(Map.of(), Map.of("email", address));
  }

  @Override
  public String notice() {
    return "email_change";
  }

  @Override
  public List<String> recipients() {
    return List.of(address);
  }

  @Override
  public List<String> details() {
    return List.of(person.email(), address);
  }

  @Override
  public String link() {
    return "/email-change?token=" + token;
  }
}
