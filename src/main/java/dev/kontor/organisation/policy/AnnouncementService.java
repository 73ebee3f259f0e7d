package dev.kontor.organisation.policy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells those whom a requirement will hit: at once, seven days and one day before. Each is told
 * once per stage, however often the work is taken up again.
 */
@ApplicationScoped
class AnnouncementService {
  static final TaskDescriptor<Void> ANNOUNCE = TaskDescriptor.of("announce-second-factor");

  private static final List<Duration> BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(1));
  private static final int PORTION = 200;

  private final PolicyRepository policies;
  private final UnprotectedMemberTable unprotected;
  private final BackgroundTasks tasks;
  private final Event<Object> events;
  private final Clock clock;

  AnnouncementService(
      PolicyRepository policies,
      UnprotectedMemberTable unprotected,
      BackgroundTasks tasks,
      Event<Object> events,
      Clock clock) {
    this.policies = policies;
    this.unprotected = unprotected;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** A stage of telling: of one decision, at one time. */
  record Stage(UUID organisationId, Instant since, Instant at) {
    String text() {
      return organisationId + " " + since + " " + at;
    }

    static Stage parse(String text) {
      var parts = text.split(" ");
      return new Stage(UUID.fromString(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]));
    }
  }

  void plan(UUID organisationId, SecurityPolicy policy) {
    var since = policy.details().twoFactorRequiredFrom();
    if (since == null) {
      return;
    }
    var now = clock.instant();
    schedule(new Stage(organisationId, since, now));
    BEFORE.stream()
        .map(since::minus)
        .filter(now::isBefore)
        .forEach(at -> schedule(new Stage(organisationId, since, at)));
  }

  private void schedule(Stage stage) {
    tasks.schedule(ANNOUNCE.instance(stage.text()).build(), stage.at());
  }

  /** Tells the next portion; says whether there may be more. */
  @Transactional
  boolean tell(Stage stage) {
    var policy = policies.findById(stage.organisationId());
    if (policy == null
        || !Objects.equals(stage.since(), policy.details().twoFactorRequiredFrom())) {
      return false;
    }
    var readers =
        unprotected.untold(stage.organisationId(), stage.since() + " " + stage.at(), PORTION);
    if (!readers.isEmpty()) {
      var isInForce = !stage.since().isAfter(clock.instant());
      events.fire(new SecondFactorAsked(stage.organisationId(), readers, stage.since(), isInForce));
    }
    return readers.size() == PORTION;
  }
}
