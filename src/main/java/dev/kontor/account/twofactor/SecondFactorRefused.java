package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;

/** Somebody who had the password failed at the second factor, time and again. */
public record SecondFactorRefused(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("two_factor.refused", person.id(), FactorSubjects.user(person));
  }

  @Override
  public String notice() {
    return "second_factor_refused";
  }

  @Override
  public String link() {
    return "/password-reset";
  }
}
