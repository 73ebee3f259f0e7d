package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/**
 * A person proved their address: the account counts from now on.
 *
 * @param invited whether they join an organisation instead of getting one of their own
 */
public record UserConfirmed(Person person, boolean invited) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.confirmed", person.id(), UserSubjects.user(person));
  }
}
