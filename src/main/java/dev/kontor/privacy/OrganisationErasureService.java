package dev.kontor.privacy;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.organisation.profile.OrganisationClosed;
import dev.kontor.platform.scheduling.BackgroundTasks;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Once an organisation is closed, what no law keeps of it goes: soon afterwards, since whoever
 * closes it shouldn't wait for that.
 */
@ApplicationScoped
class OrganisationErasureService {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("erase-closed-organisation");

  private static final int LONGEST_SECONDS = 3600;

  private final ErasureTable table;
  private final BackgroundTasks tasks;
  private final Clock clock;

  OrganisationErasureService(ErasureTable table, BackgroundTasks tasks, Clock clock) {
    this.table = table;
    this.tasks = tasks;
    this.clock = clock;
  }

  void plan(@Observes OrganisationClosed event) {
    tasks.schedule(TASK.instance(event.organisationId().toString()).build(), clock.instant());
  }

  /** Does it again without harm. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  void erase(UUID organisationId) {
    table.eraseOfOrganisation(organisationId);
  }
}
