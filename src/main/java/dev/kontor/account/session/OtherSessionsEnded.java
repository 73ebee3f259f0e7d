package dev.kontor.account.session;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * All sessions of a user but one were ended.
 *
 * @param email how the user is known
 * @param count how many ended
 */
public record OtherSessionsEnded(UUID userId, String email, int count) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser("session.others_ended", userId, new Subject("user", userId, email))
        .changing(Map.of(), Map.of("count", count));
  }
}
