package dev.kontor.operator.factorreset;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;

/** The owner of an account keeps the second factors. */
public record TwoFactorResetCancelled(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "two_factor.reset_cancelled",
        person.id(),
        new Subject("user", person.id(), person.email()));
  }

  @Override
  public String notice() {
    return "two_factor_reset_cancelled";
  }
}
