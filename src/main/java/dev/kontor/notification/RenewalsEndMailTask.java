package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells that an offer's renewals end, portion by portion. */
final class RenewalsEndMailTask {
  @Produces
  @Singleton
  Task<Void> tellOfRenewalsEnd(RenewalsEndMailService mails) {
    return Tasks.oneTime(RenewalsEndMails.TELL)
        .execute(
            (task, context) -> {
              var id = UUID.fromString(task.getId());
              var isMore = true;
              while (isMore) {
                isMore = mails.tell(id);
              }
            });
  }
}
