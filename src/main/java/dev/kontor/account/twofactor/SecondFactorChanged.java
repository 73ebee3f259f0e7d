package dev.kontor.account.twofactor;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A user gave a second factor another name, or made it the default. */
public record SecondFactorChanged(UUID userId, Subject method, Changes.Diff diff)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("two_factor.method_changed", userId, method)
        .changing(diff.before(), diff.after());
  }
}
