package dev.kontor.platform.security;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Brings the keys of persons under the present encryption key, every night. */
final class PersonKeyResealingTask {
  @Produces
  @Singleton
  Task<Void> resealPersonKeys(PersonKeyTable keys) {
    return Tasks.recurring("reseal-person-keys", Daily.at(1))
        .execute((instance, context) -> keys.reseal());
  }
}
