package dev.kontor.sale.cart;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops carts that lapsed two months ago, every night. */
final class CartCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedCarts(CartService carts) {
    return Tasks.recurring("drop-lapsed-carts", Daily.at(2))
        .execute((instance, context) -> carts.dropLapsed());
  }
}
