package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/** A new link was asked for an address with which several sign-ups wait to be confirmed. */
public record SignUpUnclear(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.sign_up_unclear", person.id(), UserSubjects.user(person));
  }
}
