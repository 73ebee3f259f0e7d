package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/** Somebody signed up once more with an address that waits to be confirmed. */
public record SignedUpAgain(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.signed_up_again", person.id(), UserSubjects.user(person));
  }
}
