package dev.kontor.product.expiry;

import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Gives domains back to their registries of which nobody is the customer any more. */
@Singleton
public class GivenUpDomains {
  private final BackgroundTasks tasks;
  private final Clock clock;

  GivenUpDomains(BackgroundTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Has it done once the running transaction has ended, and until the registry has answered. */
  public void giveUp(UUID productId, String name) {
    tasks.schedule(new GivingUp(productId, name).task(), clock.instant());
  }
}
