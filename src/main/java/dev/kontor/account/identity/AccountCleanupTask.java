package dev.kontor.account.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops accounts that were never confirmed, and networks that weren't seen since, every night. */
final class AccountCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedAccounts(EmailVerificationService verifications, KnownNetworks networks) {
    return Tasks.recurring("drop-lapsed-accounts", Daily.at(2))
        .execute(
            (instance, context) -> {
              verifications.dropLapsed();
              networks.dropOld();
            });
  }
}
