package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;

/** A user chose other security mails. */
record NotificationPreferencesChanged(Person person, Changes.Diff diff) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
            "account.notification_preferences_changed",
            person.id(),
            new Subject("user", person.id(), person.email()))
        .changing(diff.before(), diff.after());
  }
}
