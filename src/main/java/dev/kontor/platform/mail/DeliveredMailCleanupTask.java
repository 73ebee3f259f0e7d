package dev.kontor.platform.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets mails that were delivered a month ago, every night; undelivered ones stay. */
final class DeliveredMailCleanupTask {
  private static final Duration KEPT = Duration.ofDays(30);

  @Produces
  @Singleton
  Task<Void> dropDeliveredMails(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-delivered-mails", Daily.at(4))
        .execute(
            (instance, context) ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "delete from outgoing_mail where delivered_at < ?",
                            clock.instant().minus(KEPT))));
  }
}
