package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells users of a product, portion by portion. */
final class ProductMailTask {
  @Produces
  @Singleton
  Task<Void> tellOfProductGuard(ProductMails mails) {
    return Tasks.oneTime(ProductMails.TELL)
        .execute(
            (instance, context) -> {
              var notice = ProductMails.Notice.parse(instance.getId());
              var isMore = true;
              while (isMore) {
                isMore = mails.tell(notice);
              }
            });
  }
}
