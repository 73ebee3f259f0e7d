package dev.kontor.sale.archive;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.money.invoice.export.InvoiceZips;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** What becomes of closed organisations every night. */
final class ArchiveTasks {
  private static final Duration RETRY = Duration.ofMinutes(1);

  @Produces
  @Singleton
  Task<Void> eraseClosedOrganisations(ArchiveErasure erasure) {
    return Tasks.recurring("erase-closed-organisations", Daily.at(2))
        .execute((task, context) -> erasure.run());
  }

  /** Whoever downloads them doesn't wait until they are made. */
  @Produces
  @Singleton
  Task<Void> prepareInvoiceCopies(InvoiceZips zips) {
    return Tasks.oneTime(InvoiceCopies.PREPARATION)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> zips.prepare(UUID.fromString(task.getId())));
  }

  @Produces
  @Singleton
  Task<Void> forgetInvoiceCopies(InvoiceCopies copies) {
    return Tasks.recurring("forget-invoice-copies", Daily.at(3))
        .execute((task, context) -> copies.forgetExpired());
  }
}
