package dev.kontor.platform.scheduling;

import dev.kontor.platform.time.KontorClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves the clock forward through the instants at which something is due, in their order, and lets
 * each task run at its own. The offset is stored and outlives a restart.
 */
@Singleton
class TimeTravel {
  private static final long POLL_NANOS = 500_000;
  private static final Duration LONGEST_TASK = Duration.ofMinutes(2);

  private final KontorClock clock;
  private final Jdbi jdbi;
  private final BackgroundTasks tasks;

  TimeTravel(KontorClock clock, Jdbi jdbi, BackgroundTasks tasks) {
    this.clock = clock;
    this.jdbi = jdbi;
    this.tasks = tasks;
  }

  /** Goes to a later instant; returns when all that was due on the way has run. */
  synchronized void advanceTo(Instant target) {
    runDue();
    for (var next = nextBefore(target); next.isPresent(); next = nextBefore(target)) {
      moveTo(next.get());
      runDue();
    }
    moveTo(target);
    runDue();
  }

  /** Takes up the stored offset, at the start. */
  void resume() {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select offset_micros from test_clock")
                    .mapTo(Long.class)
                    .findOne())
        .ifPresent(micros -> clock.moveTo(Duration.ofNanos(micros * 1000)));
  }

  private void moveTo(Instant instant) {
    var ahead = Duration.between(clock.instant(), instant);
    if (ahead.compareTo(Duration.ZERO) > 0) {
      var offset = clock.offset().plus(ahead);
      store(offset);
      clock.moveTo(offset);
    }
  }

  private void store(Duration offset) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into test_clock (id, offset_micros) values (1, :micros)
                    on conflict (id) do update set offset_micros = excluded.offset_micros""")
                .bind("micros", offset.toNanos() / 1000)
                .execute());
  }

  private Optional<Instant> nextBefore(Instant target) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select min(execution_time) from scheduled_task where execution_time <= :target")
                .bind("target", target)
                .mapTo(Instant.class)
                .findOne());
  }

  private void runDue() {
    var deadline = System.nanoTime() + LONGEST_TASK.toNanos();
    while (isAnythingDue() && System.nanoTime() < deadline) {
      tasks.wake();
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean isAnythingDue() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from scheduled_task where execution_time <= :now)")
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
  }
}
