package dev.kontor.account.closure;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** An account begins to be erased; told while its memberships stand. It names nobody. */
public record AccountErasing(UUID userId) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "account.erased", userId, new Subject("user", userId, userId.toString()));
  }
}
