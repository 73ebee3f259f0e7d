package dev.kontor.account.factor.textmessage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Drops codes that nobody typed, every night. */
final class PhoneCodeCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedTextMessageCodes(Jdbi jdbi, Clock clock) {
    return Tasks.recurring("drop-lapsed-text-message-codes", Daily.at(3))
        .execute(
            (instance, context) ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "delete from text_message_code where expires_at <= ?",
                            clock.instant())));
  }
}
