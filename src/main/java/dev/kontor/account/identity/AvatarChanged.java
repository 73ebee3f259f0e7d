package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;

/**
 * A user put up or took down the own picture.
 *
 * @param removed whether there is none any more
 */
public record AvatarChanged(Person person, boolean removed) implements Recorded {
  @Override
  public Activity activity() {
    var kind = removed ? "account.avatar_removed" : "account.avatar_changed";
    return Activity.ofUser(kind, person.id(), UserSubjects.user(person));
  }
}
