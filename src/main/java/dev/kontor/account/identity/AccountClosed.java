package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user closed their account: its sessions end, and nobody signs in.
 *
 * @param eraseAt until when they can take it back
 * @param token of the link by which they do; for the mail only
 */
public record AccountClosed(Person person, Instant eraseAt, String token, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.closed", person.id(), UserSubjects.user(person))
        .changing(Map.of(), Map.of("eraseAt", eraseAt.toString()));
  }

  @Override
  public String notice() {
    return "account_closed";
  }

  @Override
  public List<Instant> times() {
    return List.of(eraseAt);
  }

  @Override
  public String link() {
    return "/account-closures?token=" + token;
  }
}
