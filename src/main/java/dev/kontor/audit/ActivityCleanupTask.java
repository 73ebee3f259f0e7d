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
 * Empties next month's partition of the users' activity, and of its links: it holds what is
 * thirteen months old. The database refuses to empty one that holds anything younger, and does so
 * for nobody else.
 */
final class ActivityCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldActivity(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-old-activity", Daily.at(1))
        .execute(
            (instance, context) -> jdbi.useTransaction(handle -> turn(handle, clock.instant())));
  }

  /** Notes for each user the last link that goes, from which the chain is proved then. */
  private static final String NOTE =
      """
      update user_activity_head h set dropped_to = l.sequence, dropped_hash = l.hash
      from (select distinct on (user_id) user_id, sequence, hash from user_activity_link_%d
            order by user_id, sequence desc) l
      where h.user_id = l.user_id and h.dropped_to < l.sequence""";

  /** In a transaction, for which alone the database lets it. */
  static void turn(Handle handle, Instant now) {
    handle
        .createQuery("select set_config('kontor.activity_kept_since', :since, true)")
        .bind("since", ActivityRing.oldestKept(now).toString())
        .mapTo(String.class)
        .one();
    // Nobody links meanwhile: a link that isn't noted would be missed.
    handle.execute("select 1 from activity_linking where log = 'user_activity' for update");
    handle.execute(NOTE.formatted(ActivityRing.next(now)));
    handle.execute("truncate user_activity_" + ActivityRing.next(now));
    handle.execute("truncate user_activity_link_" + ActivityRing.next(now));
  }
}
