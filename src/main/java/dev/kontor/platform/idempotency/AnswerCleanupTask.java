package dev.kontor.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops old answers every night. */
final class AnswerCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldAnswers(AnswerTable answers) {
    return Tasks.recurring("drop-old-idempotent-answers", Daily.at(3))
        .execute((instance, context) -> answers.dropOld());
  }
}
