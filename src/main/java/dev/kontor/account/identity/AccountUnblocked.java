package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;

/** The block of an account was lifted. */
public record AccountUnblocked(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.unblocked", person.id(), UserSubjects.user(person));
  }

  @Override
  public String notice() {
    return "account_unblocked";
  }
}
