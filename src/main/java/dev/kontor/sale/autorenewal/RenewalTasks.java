package dev.kontor.sale.autorenewal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Runs what is due before products end. */
final class RenewalTasks {
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> renewalDay(RenewalDayService service) {
    return Tasks.oneTime(RenewalDayService.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute(
            (task, context) -> {
              var parts = task.getId().split(" ", 2);
              service.run(UUID.fromString(parts[0]), LocalDate.parse(parts[1]));
            });
  }

  @Produces
  @Singleton
  Task<Void> renewalAttempt(Attempts attempts) {
    return Tasks.oneTime(Attempt.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> attempts.attempt(Attempt.parse(task.getId())));
  }
}
