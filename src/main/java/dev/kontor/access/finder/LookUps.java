package dev.kontor.access.finder;

import dev.kontor.product.domain.DomainRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks the registry, and waits only so long. It has threads of its own, a limited number: one that
 * hangs holds up nothing but look-ups, and carries no transaction along.
 */
@Singleton
class LookUps {
  private static final Logger LOG = Logger.getLogger(LookUps.class);
  private static final int AT_ONCE = 64;

  private final DomainRegistry registry;
  private final RegistryConfig config;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), LookUps::thread);

  LookUps(DomainRegistry registry, RegistryConfig config) {
    this.registry = registry;
    this.config = config;
  }

  /** What the registry says; unknown where it fails or takes too long. */
  Availability lookUp(String name) {
    try {
      return await(threads.submit(() -> Availability.of(registry.find(name))));
    } catch (RejectedExecutionException allAreBusy) {
      return unknown("it holds up " + AT_ONCE + " look-ups");
    }
  }

  private Availability await(Future<Availability> answer) {
    try {
      return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return unknown("it took longer than " + config.timeout());
    } catch (ExecutionException e) {
      return unknown(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return unknown("the service is stopping");
    }
  }

  private static Availability unknown(String reason) {
    LOG.warnf("The registry told nothing of a domain: %s", reason);
    return Availability.UNKNOWN;
  }

  private static Thread thread(Runnable lookUp) {
    var thread = new Thread(lookUp, "domain-look-up");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
