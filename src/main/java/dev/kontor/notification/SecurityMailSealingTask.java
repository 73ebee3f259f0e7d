package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Seals the recipients that instances noted plainly which knew no keys of people, every night. */
final class SecurityMailSealingTask {
  @Produces
  @Singleton
  Task<Void> sealSecurityMails(SecurityMailSealingService mails) {
    return Tasks.recurring("seal-security-mails", Daily.at(1))
        .execute((instance, context) -> mails.seal());
  }
}
