package dev.kontor.account.twofactor;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Drops challenges and enrolments that nobody finished, every night. */
final class ChallengeCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedChallenges(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-lapsed-challenges", Daily.at(3))
        .execute(
            (instance, context) ->
                jdbi.useTransaction(
                    handle -> {
                      var now = clock.instant();
                      handle.execute("delete from challenge where expires_at <= ?", now);
                      handle.execute("delete from second_factor where expires_at <= ?", now);
                    }));
  }
}
