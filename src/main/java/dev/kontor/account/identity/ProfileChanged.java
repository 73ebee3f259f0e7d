package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;

/** A user edited the own profile. */
public record ProfileChanged(Person person, Changes.Diff diff) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.profile_changed", person.id(), UserSubjects.user(person))
        .changing(diff.before(), diff.after());
  }
}
