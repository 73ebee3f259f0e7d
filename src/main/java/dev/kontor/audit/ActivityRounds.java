package dev.kontor.audit;

import dev.kontor.platform.database.LongWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of entries after they were written: they are linked, and before it those are sealed
 * that an instance wrote which knew no keys. Each instance looks every minute, or as it is
 * configured, by the computer's own clock and without being asked to: whoever writes an entry would
 * have to wait for others that ask for the same work.
 */
@Singleton
class ActivityRounds {
  private static final Logger LOG = Logger.getLogger(ActivityRounds.class);

  /** After a start it is looked sooner, by this part of the time. */
  private static final int SOONER = 6;

  private final PlainEntryService plain;
  private final ActivityLinkTable chains;
  private final ActivityConfig config;
  private @Nullable ScheduledExecutorService clock;

  ActivityRounds(PlainEntryService plain, ActivityLinkTable chains, ActivityConfig config) {
    this.plain = plain;
    this.chains = chains;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "activity");
              thread.setDaemon(true);
              return thread;
            });
    var pause = Math.max(1, config.linkedEvery().toSeconds());
    clock.scheduleWithFixedDelay(this::look, pause / SOONER, pause, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    if (clock != null) {
      clock.shutdownNow();
    }
  }

  void go() {
    LongWork.call(
        () -> {
          plain.seal();
          chains.link();
          return true;
        });
  }

  /** What doesn't work now, such as without a database, does in a minute. */
  private void look() {
    try {
      go();
    } catch (RuntimeException e) {
      LOG.warn("Activity couldn't be linked yet", e);
    }
  }
}
