package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;

/** All second factors and recovery codes were taken off an account. */
public record SecondFactorsReset(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("two_factor.reset", person.id(), FactorSubjects.user(person));
  }

  @Override
  public String notice() {
    return "second_factors_reset";
  }
}
