package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;

/** A closed account was taken back: all is as it was, but nobody is signed in. */
public record AccountReopened(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.reopened", person.id(), UserSubjects.user(person));
  }

  @Override
  public String notice() {
    return "account_reopened";
  }
}
