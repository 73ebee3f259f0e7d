package dev.kontor.sale.warranty;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.sale.renewal.RenewalRecipients;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Runs what is due for domains with a renewal warranty. */
final class WarrantyTasks {
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> warrantyDay(
      WarrantyRenewalService service, RenewalRecipients recipients, WarrantyDays days) {
    return task(
        LastDay.TASK,
        text -> {
          var day = LastDay.parse(text);
          var due = service.due(day);
          recipients.askAbout(day.organisationId(), due);
          if (!due.stream()
              .map(each -> service.renew(day, each))
              .reduce(true, Boolean::logicalAnd)) {
            days.again(day);
          }
        });
  }

  @Produces
  @Singleton
  Task<Void> warrantyClaim(WarrantyClaimService service) {
    return task(
        ClaimStep.TASK,
        text -> {
          var parts = text.split(" ", 3);
          service.take(
              ClaimStep.parse(parts[2]), UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        });
  }

  @Produces
  @Singleton
  Task<Void> warrantyCredited(WarrantyClaimService service) {
    return task(
        WarrantyInvoices.CREDITED,
        text -> {
          var parts = text.split(" ", 3);
          service.credited(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        });
  }

  private static Task<Void> task(TaskDescriptor<Void> which, Consumer<String> work) {
    return Tasks.oneTime(which)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> work.accept(task.getId()));
  }
}
