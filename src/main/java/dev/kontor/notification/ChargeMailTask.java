package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Tells of a day's charges, the morning after. */
final class ChargeMailTask {
  @Produces
  @Singleton
  Task<Void> tellOfCharges(ChargeMails mails) {
    return Tasks.oneTime(ChargeMails.TELL)
        .execute(
            (task, context) -> {
              var parts = task.getId().split(" ", 2);
              mails.tell(UUID.fromString(parts[0]), LocalDate.parse(parts[1]));
            });
  }
}
