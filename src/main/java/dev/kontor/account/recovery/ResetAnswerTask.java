package dev.kontor.account.recovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Mails links and sends codes, right after the answer. */
final class ResetAnswerTask {
  @Produces
  @Singleton
  Task<Void> answerPasswordReset(ResetAnswerService answers, ResetRequestService requests) {
    return Tasks.oneTime(ResetRequestService.ANSWER)
        .execute(
            (instance, context) -> {
              var id = UUID.fromString(instance.getId());
              answers
                  .prepare(id)
                  .ifPresent(
                      message -> {
                        message.send();
                        requests.forget(id);
                      });
            });
  }
}
