package dev.kontor.product.expiry;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Has registries asked whether they say the same of domains as the products do. */
@Singleton
public class DomainChecks {
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  DomainChecks(BackgroundTasks tasks, Ids ids, Clock clock) {
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has a domain's registry asked soon, also where it is being asked at this moment. */
  public void ask(UUID organisationId, UUID productId) {
    var check = new DomainCheck(organisationId, productId, ids.next(), 0);
    tasks.schedule(check.task(), clock.instant());
  }

  /** Has it asked again after a pause, in the running transaction. */
  void again(DomainCheck check) {
    tasks.schedule(check.next().task(), clock.instant().plus(check.pause()));
  }
}
