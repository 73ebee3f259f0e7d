package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;

/**
 * A user fears that somebody else is in the account: all sessions end, what is pending ends, and
 * signing in takes a new password. Whatever else opens the account is revoked by who observes this.
 */
public record AccountSecured(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.secured", person.id(), UserSubjects.user(person));
  }

  @Override
  public String notice() {
    return "account_secured";
  }

  @Override
  public String link() {
    return "/password-reset";
  }
}
