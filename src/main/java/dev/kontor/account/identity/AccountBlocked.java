package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import java.util.List;
import java.util.Map;

/**
 * An account was blocked: its sessions end, and nobody signs in.
 *
 * @param reason as the user is told
 */
public record AccountBlocked(Person person, String reason, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.blocked", person.id(), UserSubjects.user(person))
        .changing(Map.of(), Map.of("reason", reason));
  }

  @Override
  public String notice() {
    return "account_blocked";
  }

  @Override
  public List<String> details() {
    return List.of(reason);
  }

  @Override
  public boolean opensAccount() {
    return false;
  }
}
