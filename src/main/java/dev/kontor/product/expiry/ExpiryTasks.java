package dev.kontor.product.expiry;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Does what is due for the domains of an organisation on a day. */
final class ExpiryTasks {
  @Produces
  @Singleton
  Task<Void> expireDomains(ExpiryService expiry) {
    return task(ExpirySchedule.AT_MIDNIGHT, expiry::atMidnight);
  }

  @Produces
  @Singleton
  Task<Void> tellOfDomains(ExpiryService expiry) {
    return task(ExpirySchedule.IN_THE_MORNING, expiry::inTheMorning);
  }

  private static Task<Void> task(TaskDescriptor<Void> which, BiConsumer<UUID, LocalDate> work) {
    return Tasks.oneTime(which)
        .execute(
            (task, context) -> {
              var parts = task.getId().split(" ", 3);
              work.accept(UUID.fromString(parts[0]), LocalDate.parse(parts[1]));
            });
  }
}
