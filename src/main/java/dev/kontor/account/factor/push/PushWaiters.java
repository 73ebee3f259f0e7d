package dev.kontor.account.factor.push;

import dev.kontor.platform.database.Notifications;
import dev.kontor.platform.database.Waiters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The clients of this instance that wait for an app's answer, wherever that is given. */
@Singleton
class PushWaiters implements Notifications.Listener {
  private static final Logger LOG = Logger.getLogger(PushWaiters.class);

  private final Waiters waiters = new Waiters();

  /** Ends when the challenge is worth another look, or the time is over. */
  CompletableFuture<Boolean> add(UUID challengeId, Duration atMost) {
    return waiters.add(challengeId, atMost);
  }

  int count() {
    return waiters.count();
  }

  @Override
  public String channel() {
    return PushRequestTable.CHANNEL;
  }

  @Override
  public void heard(String message) {
    try {
      waiters.wake(UUID.fromString(message));
    } catch (IllegalArgumentException notFromHere) {
      LOG.debugf("Heard something else: %s", message);
    }
  }

  @Override
  public void missedSome() {
    waiters.wakeAll();
  }
}
