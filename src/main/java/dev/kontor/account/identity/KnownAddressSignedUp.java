package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/** Somebody signed up with the address of an account: its owner is told, nobody else. */
public record KnownAddressSignedUp(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.sign_up_repeated", person.id(), UserSubjects.user(person));
  }
}
