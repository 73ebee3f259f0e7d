package dev.kontor.service.feed;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets what services were told more than thirty days ago, every night. */
final class ServiceEventCleanupTask {
  private static final Duration KEPT_FOR = Duration.ofDays(30);

  @Produces
  @Singleton
  Task<Void> forgetOldServiceEvents(ServiceEvents events, Clock clock) {
    return Tasks.recurring("forget-old-service-events", Daily.at(3))
        .execute((instance, context) -> events.forgetBefore(clock.instant().minus(KEPT_FOR)));
  }
}
