package dev.kontor.service.feed;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets what services were told more than thirty days ago, and what was taken up that long ago,
 * every night.
 */
final class ServiceEventCleanupTask {
  private static final Duration KEPT_FOR = Duration.ofDays(30);

  @Produces
  @Singleton
  Task<Void> forgetOldServiceEvents(
      ServiceEvents events, ActivationTable activations, Clock clock) {
    return Tasks.recurring("forget-old-service-events", Daily.at(3))
        .execute(
            (instance, context) -> {
              var time = clock.instant().minus(KEPT_FOR);
              events.forgetBefore(time);
              activations.forgetBefore(time);
            });
  }
}
