package dev.kontor.operator.support;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** Five wrong tries ended a support code. */
public record SupportCodeLocked(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "support.code_locked", person.id(), new Subject("user", person.id(), person.email()));
  }
}
