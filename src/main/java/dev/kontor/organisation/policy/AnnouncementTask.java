package dev.kontor.organisation.policy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells members of a requirement, portion by portion. */
final class AnnouncementTask {
  @Produces
  @Singleton
  Task<Void> announceSecondFactor(AnnouncementService announcements) {
    return Tasks.oneTime(AnnouncementService.ANNOUNCE)
        .execute(
            (instance, context) -> {
              var stage = AnnouncementService.Stage.parse(instance.getId());
              var isMore = true;
              while (isMore) {
                isMore = announcements.tell(stage);
              }
            });
  }
}
