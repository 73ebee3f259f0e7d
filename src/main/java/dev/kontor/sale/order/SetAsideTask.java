package dev.kontor.sale.order;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Pays orders for which all that is due is set aside since less of it is. */
final class SetAsideTask {
  @Produces
  @Singleton
  Task<Void> payOrderSetAside(TransferOrderService orders) {
    return Tasks.oneTime(TransferOrderService.SET_ASIDE)
        .execute(
            (task, context) -> {
              var ids = task.getId().split(" ", 2);
              orders.settle(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
            });
  }
}
