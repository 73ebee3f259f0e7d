package dev.kontor.sale.order;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Registers domains that were paid. */
final class RegistrationTask {
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> registerDomain(Registrations registrations) {
    return Tasks.oneTime(RegistrationAttempt.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> registrations.attempt(RegistrationAttempt.parse(task.getId())));
  }
}
