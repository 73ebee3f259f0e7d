package dev.kontor.account.factor.totp;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Brings all secrets under the present encryption key, every night. */
final class ResealingTask {
  @Produces
  @Singleton
  Task<Void> resealTotpSecrets(TotpSecretTable secrets) {
    return Tasks.recurring("reseal-totp-secrets", Daily.at(1))
        .execute((instance, context) -> secrets.reseal());
  }
}
