package dev.kontor.account.closure;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Erases each closed account at its time; and every night those that are due by what was written
 * past the service, as after a backup was restored.
 */
final class EraseAccountsTasks {
  @Produces
  @Singleton
  Task<Void> eraseClosedAccount(Erasures erasures) {
    return Tasks.oneTime(ErasureService.TASK)
        .execute((instance, context) -> erasures.erase(UUID.fromString(instance.getId())));
  }

  @Produces
  @Singleton
  Task<Void> eraseDueAccounts(Erasures erasures) {
    return Tasks.recurring("erase-due-accounts", Daily.at(1))
        .execute((instance, context) -> erasures.eraseDue());
  }
}
