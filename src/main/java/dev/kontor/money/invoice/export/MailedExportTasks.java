package dev.kontor.money.invoice.export;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Prepares exports piece by piece, and forgets those that ended long ago, every night. */
final class MailedExportTasks {
  /** Where not even the failure could be noted. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> prepareInvoiceExport(MailedExportWork work) {
    return Tasks.oneTime(MailedExportStep.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> work.doNext(MailedExportStep.parse(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> dropOldInvoiceExports(MailedExportService exports) {
    return Tasks.recurring("drop-old-invoice-exports", Daily.at(3))
        .execute((task, context) -> exports.dropOld());
  }
}
