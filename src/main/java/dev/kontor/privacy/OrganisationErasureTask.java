package dev.kontor.privacy;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Erases what no law keeps of closed organisations; tries again until it is done. */
final class OrganisationErasureTask {
  private static final Duration RETRY = Duration.ofMinutes(10);

  @Produces
  @Singleton
  Task<Void> eraseClosedOrganisation(OrganisationErasureService service) {
    return Tasks.oneTime(OrganisationErasureService.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((task, context) -> service.erase(UUID.fromString(task.getId())));
  }
}
