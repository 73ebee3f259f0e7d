package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.catalogue.RenewalsEndChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Has those told, in the background, who have products of an offer whose renewals end. */
@Singleton
class RenewalsEndMails {
  static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-of-renewals-end");

  private final RenewalsEndNoticeTable notices;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  RenewalsEndMails(RenewalsEndNoticeTable notices, BackgroundTasks tasks, Ids ids, Clock clock) {
    this.notices = notices;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  void changed(@Observes RenewalsEndChanged event) {
    var id = ids.next();
    notices.begin(id, event.offer(), event.endsOn());
    tasks.schedule(TELL.instance(id.toString()).build(), clock.instant());
  }
}
