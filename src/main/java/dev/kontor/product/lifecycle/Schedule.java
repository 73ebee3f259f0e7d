package dev.kontor.product.lifecycle;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Has the scheduler come back at the milestones of products: by one task for all of an
 * organisation's products that have one on the same day. Of each product only its next milestone is
 * scheduled, which then schedules the one after. Who schedules holds the organisation's lock.
 */
@Singleton
class Schedule {
  static final TaskDescriptor<Void> AT_MIDNIGHT = TaskDescriptor.of("end-products");
  static final TaskDescriptor<Void> IN_THE_MORNING = TaskDescriptor.of("tell-of-ends");

  /** By how much the clocks of instances may differ. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final BackgroundTasks tasks;
  private final LifecycleConfig config;
  private final Ids ids;
  private final Clock clock;

  Schedule(BackgroundTasks tasks, LifecycleConfig config, Ids ids, Clock clock) {
    this.tasks = tasks;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Schedules a milestone, unless it is: at once where its time is over.
   *
   * @param end the first day after the last term of the products
   */
  void add(UUID organisationId, Milestone milestone, LocalDate end, ZoneId zone) {
    var when = milestone.at(end, config.noticesAt(), zone);
    var name = organisationId + " " + milestone.day(end);
    if (!when.isAfter(clock.instant().plus(SOON))) {
      // The day's task may have run, and its row be about to go: a new one mustn't be taken for it.
      name += " " + ids.next();
    }
    var task = milestone.isInTheMorning() ? IN_THE_MORNING : AT_MIDNIGHT;
    tasks.schedule(task.instance(name).build(), when);
  }
}
