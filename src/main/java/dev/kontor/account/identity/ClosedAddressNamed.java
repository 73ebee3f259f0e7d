package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.Instant;

/**
 * Somebody signed up with the address of a closed account, or asked for a new password: its owner
 * is told how it stands, nobody else.
 *
 * @param eraseAt until when the account can be taken back
 */
public record ClosedAddressNamed(Person person, Instant eraseAt) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.named_while_closed", person.id(), UserSubjects.user(person));
  }
}
