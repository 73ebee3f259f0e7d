package dev.kontor.account.session;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops sessions that ended long ago, and devices and places long unseen, every night. */
final class SessionCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldSessions(SessionService sessions) {
    return Tasks.recurring("drop-old-sessions", Daily.at(2))
        .execute((instance, context) -> sessions.dropOld());
  }
}
