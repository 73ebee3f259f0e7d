package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Forgets security mails of more than a year ago, every night. */
final class SecurityMailCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldSecurityMails(SecurityMailTable log) {
    return Tasks.recurring("drop-old-security-mails", Daily.at(4))
        .execute((instance, context) -> log.dropOld());
  }
}
