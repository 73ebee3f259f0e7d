package dev.kontor.operator.support;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;

/** A user made a code to tell the support. */
public record SupportCodeMade(Person person) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "support.code_made", person.id(), new Subject("user", person.id(), person.email()));
  }
}
