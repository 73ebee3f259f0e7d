package dev.kontor.operator.factorreset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Does resets whose day is over. */
final class TwoFactorResetTask {
  @Produces
  @Singleton
  Task<Void> resetSecondFactors(FactorResetService resets) {
    return Tasks.oneTime(FactorResetService.TASK)
        .execute((instance, context) -> resets.takeEffect(UUID.fromString(instance.getId())));
  }
}
