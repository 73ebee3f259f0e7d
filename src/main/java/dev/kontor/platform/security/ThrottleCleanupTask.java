package dev.kontor.platform.security;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Drops the buckets of limits that nobody has used for long, every night. */
final class ThrottleCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldLimits(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-old-limits", Daily.at(4))
        .execute((instance, context) -> drop(jdbi, clock.millis()));
  }

  private static void drop(Jdbi jdbi, long now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from throttle where expires_at < :now")
                .bind("now", now)
                .execute());
  }
}
