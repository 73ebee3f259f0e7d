package dev.kontor.account.recovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Drops links and codes that nobody used, every night. */
final class RecoveryCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedRecoveries(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-lapsed-recoveries", Daily.at(3))
        .execute(
            (instance, context) ->
                jdbi.useTransaction(
                    handle -> {
                      var now = clock.instant();
                      handle.execute("delete from password_reset where expires_at <= ?", now);
                      handle.execute("delete from email_change where expires_at <= ?", now);
                      handle.execute(
                          "delete from recovery_contact_start where expires_at <= ?", now);
                    }));
  }
}
