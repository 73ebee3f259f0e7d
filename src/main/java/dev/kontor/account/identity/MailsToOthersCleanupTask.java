package dev.kontor.account.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Forgets to whom users had us write more than a day ago, every night. */
final class MailsToOthersCleanupTask {
  @Produces
  @Singleton
  Task<Void> forgetMailsToOthers(MailsToOthers mails) {
    return Tasks.recurring("forget-mails-to-others", Daily.at(2))
        .execute((instance, context) -> mails.forgetOld());
  }
}
