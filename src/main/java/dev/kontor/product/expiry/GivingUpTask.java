package dev.kontor.product.expiry;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.RegistryRefused;
import dev.kontor.product.domain.RegistryState;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Gives domains up. What its registry has in redemption already is left to it: it becomes free by
 * itself.
 */
final class GivingUpTask {
  private static final Duration RETRY = Duration.ofMinutes(10);

  /** For ten days, as others who get no answer. */
  private static final int TRIES = 10 * 24 * 6;

  @Produces
  @Singleton
  Task<Void> giveUpDomain(DomainRegistry registry, NamesakeQueries namesakes) {
    return Tasks.oneTime(GivingUp.TASK)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.OnFailureRetryLater<>(RETRY)))
        .execute((task, context) -> giveUp(registry, namesakes, GivingUp.parse(task.getId())));
  }

  private static void giveUp(DomainRegistry registry, NamesakeQueries namesakes, GivingUp domain) {
    if (namesakes.isAnothers(domain.productId(), domain.name())
        || registry.find(domain.name()).state() != RegistryState.ACTIVE) {
      return;
    }
    try {
      registry.release(domain.transaction(), domain.name());
    } catch (RegistryRefused refused) {
      Log.errorf(
          "%s isn't given up, though nobody is its customer any more: %s",
          domain.name(), refused.reason());
    }
  }
}
