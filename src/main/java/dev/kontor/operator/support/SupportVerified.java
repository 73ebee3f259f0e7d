package dev.kontor.operator.support;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;

/** The support was told the right code: it counts as proved who asks. */
public record SupportVerified(Person person, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "support.verified", person.id(), new Subject("user", person.id(), person.email()));
  }

  @Override
  public String notice() {
    return "support_verified";
  }
}
