package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;

/** A user got new recovery codes; the old ones are worth nothing any more. */
public record RecoveryCodesRenewed(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "two_factor.recovery_codes_renewed", person.id(), FactorSubjects.user(person));
  }

  @Override
  public String notice() {
    return "recovery_codes_renewed";
  }
}
