package dev.kontor.operator.support;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Drops support codes and verifications that are good for nothing any more, every night. */
final class SupportCodeCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldSupportCodes(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-old-support-codes", Daily.at(3))
        .execute(
            (instance, context) ->
                jdbi.useTransaction(
                    handle -> {
                      var now = clock.instant();
                      handle.execute("delete from support_code where expires_at <= ?", now);
                      handle.execute("delete from support_verification where expires_at <= ?", now);
                    }));
  }
}
