package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.Instant;

/**
 * An address is to be confirmed by a link.
 *
 * @param token for the mail only
 */
public record ConfirmationRequested(Person person, String token, Instant expiresAt)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "account.confirmation_requested", person.id(), UserSubjects.user(person));
  }
}
