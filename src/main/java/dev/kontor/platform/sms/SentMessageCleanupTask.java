package dev.kontor.platform.sms;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import dev.kontor.platform.security.ThrottleConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets messages that no limit counts any more, every night. */
final class SentMessageCleanupTask {
  @Produces
  @Singleton
  Task<Void> dropOldTextMessages(SentMessageTable sent, ThrottleConfig config, Clock clock) {
    return Tasks.recurring("drop-old-text-messages", Daily.at(4))
        .execute((instance, context) -> sent.drop(clock.instant().minus(longest(config))));
  }

  private static Duration longest(ThrottleConfig config) {
    return config.shared().values().stream()
        .map(ThrottleConfig.Limit::period)
        .max(Duration::compareTo)
        .orElse(Duration.ofDays(1));
  }
}
