package dev.kontor.access.apitoken;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Looks after API tokens once a day, before the day's work begins in Europe. */
final class ApiTokenUpkeepTask {
  @Produces
  @Singleton
  Task<Void> lookAfterApiTokens(ApiTokenUpkeep upkeep) {
    return Tasks.recurring("look-after-api-tokens", Daily.at(5))
        .execute((instance, context) -> upkeep.run());
  }
}
