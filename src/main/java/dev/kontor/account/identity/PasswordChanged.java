package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;

/** A user took a new password: every other session ends, and a mail tells. */
public record PasswordChanged(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.password_changed", person.id(), UserSubjects.user(person));
  }

  @Override
  public String notice() {
    return "password_changed";
  }
}
