package dev.kontor.product.expiry;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.lifecycle.LifecycleConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Has the scheduler come back on the days on which something is due for domains: by one task for
 * all of an organisation's domains that have a morning or a midnight in common. Of each domain only
 * the next one is scheduled, which then schedules the one after. Who schedules holds the
 * organisation's lock.
 */
@Singleton
class ExpirySchedule {
  static final TaskDescriptor<Void> AT_MIDNIGHT = TaskDescriptor.of("expire-domains");
  static final TaskDescriptor<Void> IN_THE_MORNING = TaskDescriptor.of("tell-of-domains");

  /** By how much the clocks of instances may differ. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final BackgroundTasks tasks;
  private final Organisations organisations;
  private final LifecycleConfig config;
  private final Ids ids;
  private final Clock clock;

  ExpirySchedule(
      BackgroundTasks tasks,
      Organisations organisations,
      LifecycleConfig config,
      Ids ids,
      Clock clock) {
    this.tasks = tasks;
    this.organisations = organisations;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Schedules the first notice that isn't too late, or else the expiry: at once where it is over.
   *
   * @param end the first day after the last term of the domains
   */
  void known(UUID organisationId, LocalDate end) {
    var zone = organisations.timeZone(organisationId);
    noticeOrExpiry(
        organisationId, end, Notice.first(end, config.noticesAt(), zone, clock.instant()));
  }

  /** Schedules what comes after a notice: the next one that isn't too late, or the expiry. */
  void told(UUID organisationId, Notice notice, LocalDate end) {
    var zone = organisations.timeZone(organisationId);
    noticeOrExpiry(
        organisationId, end, notice.next(end, config.noticesAt(), zone, clock.instant()));
  }

  private void noticeOrExpiry(UUID organisationId, LocalDate end, Optional<Notice> notice) {
    if (notice.isPresent()) {
      inTheMorning(organisationId, notice.get().day(end));
    } else {
      atMidnight(organisationId, end);
    }
  }

  /**
   * Schedules the notice before the end of redemption periods, unless it is too late or would come
   * with that of the expiry; else their end: at once where it is over.
   *
   * @param end the first day after the last term of the domains
   * @param redemptionEnd the first day on which they can't be restored any more
   */
  void expired(UUID organisationId, LocalDate end, LocalDate redemptionEnd) {
    var day = redemptionEnd.minusDays(Notice.LAST_WEEK);
    if (day.isAfter(end) && morning(organisationId, day).isAfter(clock.instant())) {
      inTheMorning(organisationId, day);
    } else {
      release(organisationId, redemptionEnd);
    }
  }

  /** Schedules the end of redemption periods: at once where it is over. */
  void release(UUID organisationId, LocalDate redemptionEnd) {
    atMidnight(organisationId, redemptionEnd);
  }

  private Instant morning(UUID organisationId, LocalDate day) {
    return Notice.at(day, config.noticesAt(), organisations.timeZone(organisationId));
  }

  private void inTheMorning(UUID organisationId, LocalDate day) {
    add(IN_THE_MORNING, organisationId, day, morning(organisationId, day));
  }

  private void atMidnight(UUID organisationId, LocalDate day) {
    add(AT_MIDNIGHT, organisationId, day, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private void add(TaskDescriptor<Void> task, UUID organisationId, LocalDate day, Instant when) {
    var name = organisationId + " " + day;
    if (!when.isAfter(clock.instant().plus(SOON))) {
      // The day's task may have run, and its row be about to go: a new one mustn't be taken for it.
      name += " " + ids.next();
    }
    tasks.schedule(task.instance(name).build(), when);
  }
}
