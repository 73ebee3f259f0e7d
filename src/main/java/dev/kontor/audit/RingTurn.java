package dev.kontor.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Empties next month's partition of the users' activity: it holds what is thirteen months old. */
final class RingTurn {
  @Produces
  @Singleton
  Task<Void> dropOldActivity(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-old-activity", Daily.at(1))
        .execute((instance, context) -> turn(jdbi, Ring.next(clock.instant())));
  }

  private static void turn(Jdbi jdbi, int ring) {
    jdbi.useHandle(handle -> handle.execute("truncate user_activity_" + ring));
  }
}
