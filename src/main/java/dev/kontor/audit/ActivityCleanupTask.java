package dev.kontor.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Empties next month's partition of the users' activity: it holds what is thirteen months old. The
 * database refuses to empty one that holds anything younger, and does so for nobody else.
 */
final class ActivityCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldActivity(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-old-activity", Daily.at(1))
        .execute(
            (instance, context) -> jdbi.useTransaction(handle -> turn(handle, clock.instant())));
  }

  /** In a transaction, for which alone the database lets it. */
  static void turn(Handle handle, Instant now) {
    handle
        .createQuery("select set_config('kontor.activity_kept_since', :since, true)")
        .bind("since", ActivityRing.oldestKept(now).toString())
        .mapTo(String.class)
        .one();
    handle.execute("truncate user_activity_" + ActivityRing.next(now));
  }
}
