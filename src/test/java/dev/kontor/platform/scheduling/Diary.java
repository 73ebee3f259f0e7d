package dev.kontor.platform.scheduling;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A background task of the tests, which notes when it ran. */
@Singleton
class Diary {
  private static final TaskDescriptor<Void> NOTE = TaskDescriptor.of("note-in-diary");

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Clock clock;

  Diary(Clock clock) {
    this.clock = clock;
  }

  /** That something ran, and what the service's clock showed. */
  record Entry(String what, Instant when) {}

  @Produces
  @Singleton
  Task<Void> noteInDiary() {
    return Tasks.oneTime(NOTE)
        .execute((instance, context) -> entries.add(new Entry(instance.getId(), clock.instant())));
  }

  void schedule(BackgroundTasks tasks, String what, Instant when) {
    tasks.schedule(NOTE.instance(what).build(), when);
  }

  List<Entry> entries(String prefix) {
    return entries.stream().filter(each -> each.what().startsWith(prefix)).toList();
  }
}
