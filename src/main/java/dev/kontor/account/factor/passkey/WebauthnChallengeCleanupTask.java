package dev.kontor.account.factor.passkey;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Drops what nobody signed in time, every night. */
final class WebauthnChallengeCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropLapsedWebauthnChallenges(WebauthnChallengeTable challenges) {
    return Tasks.recurring("drop-lapsed-webauthn-challenges", Daily.at(3))
        .execute((instance, context) -> challenges.dropLapsed());
  }
}
