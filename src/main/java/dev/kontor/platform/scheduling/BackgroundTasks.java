package dev.kontor.platform.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.LongWork;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done later, or again and again: rows written by the business transaction, taken by
 * one instance at a time, and kept until done.
 */
@Singleton
public class BackgroundTasks {
  static final String TABLE = "scheduled_task";

  private final AgroalDataSource dataSource;
  private final SchedulingConfig config;
  private final DatabaseConfig database;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;
  private final SchedulerClient client;
  private @Nullable Scheduler scheduler;

  BackgroundTasks(
      AgroalDataSource dataSource,
      SchedulingConfig config,
      DatabaseConfig database,
      Clock clock,
      TransactionSynchronizationRegistry transactions) {
    this.dataSource = dataSource;
    this.config = config;
    this.database = database;
    this.clock = clock;
    this.transactions = transactions;
    client = SchedulerClient.Builder.create(dataSource).tableName(TABLE).build();
  }

  void start(@Observes StartupEvent event, @All List<Task<Void>> tasks) {
    if (database.embeddedDatabase()) {
      releaseAll();
    }
    var recurring = tasks.stream().filter(RecurringTask.class::isInstance).toList();
    var others = tasks.stream().filter(task -> !recurring.contains(task)).toList();
    var builder =
        Scheduler.create(dataSource, List.<Task<?>>copyOf(others))
            .tableName(TABLE)
            .threads(config.threads())
            .pollingInterval(config.pollingInterval())
            .pollUsingLockAndFetch(0.5, 1.0)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .addExecutionInterceptor(
                (task, context, next) -> LongWork.call(() -> next.proceed(task, context)))
            .clock(clock::instant);
    recurring.forEach(task -> builder.startTasks((RecurringTask<Void>) task));
    scheduler = builder.build();
    scheduler.start();
  }

  /**
   * No other instance is on an embedded database: what still counts as running was cut off when
   * this one was killed. Elsewhere others find out by the heartbeats that don't come.
   */
  private void releaseAll() {
    Jdbi.create(dataSource)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update scheduled_task
                    set picked = false, picked_by = null, last_heartbeat = null,
                      version = version + 1
                    where picked"""));
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /** Schedules in the running transaction, and wakes the scheduler when that has committed. */
  public void schedule(TaskInstance<?> task, Instant when) {
    client.schedule(task, when);
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }
  }

  /** Looks for due tasks now. */
  void wake() {
    if (scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private final class WakeAfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wake();
      }
    }
  }
}
