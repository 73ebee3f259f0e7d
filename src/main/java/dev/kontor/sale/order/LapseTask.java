package dev.kontor.sale.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ends orders whose bank transfer doesn't come. */
final class LapseTask {
  @Produces
  @Singleton
  Task<Void> lapseOrder(TransferOrderService orders) {
    return Tasks.oneTime(TransferOrderService.LAPSE)
        .execute(
            (task, context) -> {
              var ids = task.getId().split(" ", 2);
              orders.lapse(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
            });
  }
}
