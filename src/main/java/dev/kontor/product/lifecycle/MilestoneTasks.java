package dev.kontor.product.lifecycle;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Does what is due for the products of an organisation on a day. */
final class MilestoneTasks {
  @Produces
  @Singleton
  Task<Void> endProducts(LifecycleService lifecycle) {
    return task(Schedule.AT_MIDNIGHT, lifecycle::atMidnight);
  }

  @Produces
  @Singleton
  Task<Void> tellOfEnds(LifecycleService lifecycle) {
    return task(Schedule.IN_THE_MORNING, lifecycle::inTheMorning);
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
